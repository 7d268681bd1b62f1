/** What templates and lazy pens leave: nothing that a reader could learn from. */
const EMPTY_REASON =
  /^(主要)?(原因)?(是|为|：|:)?(因|由于|根据|按照?)?(本年度?)?(增加|减少|预算(增加|减少|调整)|(实际)?(工作|业务)需要(而?(增加|减少|调整|安排))?|正常(增加|减少|变动)|同上|见(上文|附件)|无|略|0|[-—]+)?[。.]?$/u;

/** Whether a reason is blank or could be given for any change. */
export const saysNothing = (reason: string): boolean => EMPTY_REASON.test(reason.trim());
