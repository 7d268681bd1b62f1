export const REVIEW_COMMANDS = [
  'nextSection',
  'previousSection',
  'nextFinding',
  'previousFinding',
  'nextChange',
  'previousChange',
  'markSeen',
  'comment',
  'startReview',
  'returnToDepartment',
  'approve',
  'nextEdition',
  'help',
] as const;
export type ReviewCommand = (typeof REVIEW_COMMANDS)[number];

export interface ReviewKey {
  /** As it is typed: a capital is typed with Shift. */
  key: string;
  label: string;
}

/** In the order in which the help lists them. */
export const REVIEW_KEYS: Record<ReviewCommand, ReviewKey> = {
  nextSection: { key: 'j', label: '下一部分' },
  previousSection: { key: 'k', label: '上一部分' },
  nextFinding: { key: 'f', label: '下一个问题' },
  previousFinding: { key: 'F', label: '上一个问题' },
  nextChange: { key: 'g', label: '退回后的下一处变化' },
  previousChange: { key: 'G', label: '退回后的上一处变化' },
  markSeen: { key: 'x', label: '把当前部分标为已看' },
  comment: { key: 'm', label: '对当前部分提意见；停在某段、某行时，对该处提意见' },
  startReview: { key: 's', label: '开始审核' },
  returnToDepartment: { key: 'r', label: '退回部门' },
  approve: { key: 'a', label: '审核通过' },
  nextEdition: { key: 'n', label: '下一件' },
  help: { key: '?', label: '快捷键说明' },
};

export interface Stroke {
  key: string;
  shiftKey: boolean;
  ctrlKey: boolean;
  metaKey: boolean;
  altKey: boolean;
  /** An input method is composing. */
  isComposing: boolean;
}

/** What a key means; null for keys of the browser, of the system and of an input method. Caps Lock changes nothing. */
export function commandOf({ key, shiftKey, ctrlKey, metaKey, altKey, isComposing }: Stroke): ReviewCommand | null {
  if (ctrlKey || metaKey || altKey || isComposing) return null;
  const typed = key === '？' ? '?' : /^[a-z]$/i.test(key) ? (shiftKey ? key.toUpperCase() : key.toLowerCase()) : key;
  return REVIEW_COMMANDS.find((command) => REVIEW_KEYS[command].key === typed) ?? null;
}
