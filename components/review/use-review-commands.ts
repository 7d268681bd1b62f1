import { useRef, useState } from 'react';
import type { ReviewCommand } from '@/lib/review/keys';
import { type Place, stepTo } from '@/lib/review/places';
import { TRANSITIONS } from '@/lib/workflow/transitions';
import { goTo } from './go-to';
import { currentSection, lead, sectionsOnScreen } from './on-screen';

interface Options {
  /** Of the document, in its order. */
  sectionIds: readonly string[];
  /** In the order of the document. */
  findings: readonly Place[];
  /** Null before the first return. */
  changes: readonly Place[] | null;
  /** Opens a section that is folded; it is on the page afterwards. */
  unfold: (sectionId: string) => void;
  /** Null for whoever's looks aren't kept. */
  markRead: ((sectionId: string) => void) | null;
}

/** A folded section opens first, and then what it shows can be gone to. */
const onceShown = (then: () => void) => setTimeout(then, 50);

/** What each command of the review screen does, and what is to be said of it. */
export function useReviewCommands({ sectionIds, findings, changes, unfold, markRead }: Options) {
  const [said, say] = useState('');
  const lastFinding = useRef<number | null>(null);
  const lastChange = useRef<number | null>(null);

  const goToSection = (direction: 1 | -1) => {
    const sections = sectionsOnScreen();
    const index = currentSection(sections) + direction;
    const section = sections[index];
    if (!section) return say(sections.length === 0 ? '这里没有分部分的内容。' : direction === 1 ? '已经是最后一部分。' : '已经是第一部分。');
    lead(section, 'start');
    say(`第 ${index + 1} / ${sections.length} 部分：${nameOf(section)}`);
  };
  const goToPlace = (what: string, places: readonly Place[], last: { current: number | null }, direction: 1 | -1, nothing: string) => {
    const index = stepTo(places.map((place) => sectionIds.indexOf(place.sectionId)), { section: sectionIds.indexOf(idHere() ?? ''), last: last.current }, direction);
    if (index === null) return say(nothing);
    const { sectionId, path, label } = places[index]!;
    if (!document.getElementById(`review-${sectionId}`)) return say('请先回到“正文”。');
    last.current = index;
    unfold(sectionId);
    onceShown(() => goTo(sectionId, path));
    say(`${what} ${index + 1} / ${places.length}：${label}`);
  };
  const markSeen = () => {
    const section = sectionHere();
    if (!markRead || !section) return say(markRead ? '请先用“下一部分”到要标的部分。' : '只有审核人的查看会被记下。');
    markRead(section.dataset.reviewSection!);
    say(`已把“${nameOf(section)}”标为已看。`);
  };
  const comment = () => {
    const section = sectionHere();
    if (!section) return say('请先用“下一部分”到要提意见的部分。');
    unfold(section.dataset.reviewSection!);
    onceShown(() => {
      const button = commentButton(section.dataset.reviewSection!);
      if (button?.getAttribute('aria-expanded') === 'true') section.querySelector<HTMLElement>('textarea')?.focus();
      else if (button) button.click();
      else say('现在不能提意见：开始审核以后，到退回或通过以前，才能提意见。');
    });
  };
  const press = (selector: string, instead: string) => {
    const button = document.querySelector<HTMLElement>(selector);
    if (button instanceof HTMLButtonElement && button.disabled) return say(document.getElementById(button.getAttribute('aria-describedby') ?? '')?.textContent ?? instead);
    if (button) button.click();
    else say(instead);
  };

  const run = (command: ReviewCommand): void => {
    switch (command) {
      case 'nextSection':
      case 'previousSection':
        return goToSection(command === 'nextSection' ? 1 : -1);
      case 'nextFinding':
      case 'previousFinding':
        return goToPlace('问题', findings, lastFinding, command === 'nextFinding' ? 1 : -1, '自动校验没有发现问题。');
      case 'nextChange':
      case 'previousChange':
        return goToPlace('变化', changes ?? [], lastChange, command === 'nextChange' ? 1 : -1, changes ? '退回以后内容没有变化。' : '还没有退回过，没有可以对照的变化。');
      case 'markSeen':
        return markSeen();
      case 'comment':
        return comment();
      case 'startReview':
      case 'returnToDepartment':
      case 'approve':
        return press(`[data-step="${command}"]`, `该稿现在不能“${TRANSITIONS[command].label}”。`);
      case 'nextEdition':
        return press('[data-review-key="nextEdition"]', '没有下一件了。');
      case 'help':
        return undefined;
    }
  };
  return { said, run };
}

function sectionHere(): HTMLElement | undefined {
  const sections = sectionsOnScreen();
  const section = sections[currentSection(sections)];
  return section?.dataset.reviewSection === undefined ? undefined : section;
}

const idHere = () => sectionHere()?.dataset.reviewSection;

const nameOf = (section: HTMLElement) => section.getAttribute('aria-label') ?? section.querySelector('h2')?.textContent ?? '';

/** Of the paragraph or row that the reviewer stands at, else of the section. */
function commentButton(sectionId: string): HTMLElement | null {
  const section = document.getElementById(`review-${sectionId}`)!;
  const place = document.activeElement?.closest<HTMLElement>('[data-path]');
  const mark = place && section.contains(place) ? place.querySelector<HTMLElement>('.comment-mark') : null;
  return mark ?? section.querySelector<HTMLElement>('[data-review-comment]');
}
