/** Before the year, and before what kind of text it is. */
const BREAKS = /(?=(?<!\d)\d{4}年)|(?=信息公开情况说明)|(?<!信息)(?=公开情况说明)|(?=已撤回公开)/;

/** A title that breaks between its parts where it doesn't fit on one line, rather than in the middle of a name. */
export function TitleText({ children }: { children: string }) {
  return children.split(BREAKS).map((part, index) => (
    <span key={index} className="inline-block">
      {part}
    </span>
  ));
}
