/** A title that breaks before its year where it doesn't fit on one line, rather than in the middle of a name. */
export function TitleText({ children }: { children: string }) {
  const year = children.search(/\d{4}年/);
  if (year <= 0) return children;
  return (
    <>
      <span className="inline-block">{children.slice(0, year)}</span>
      <span className="inline-block">{children.slice(year)}</span>
    </>
  );
}
