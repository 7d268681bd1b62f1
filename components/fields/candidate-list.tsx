'use client';

import { useEffect, useLayoutEffect, useRef, useState, type CSSProperties, type RefObject } from 'react';
import { createPortal } from 'react-dom';
import type { CodeHit } from '@/lib/classification/search';

const MARGIN = 8;
const TALLEST = 320;
const WIDEST = 380;
const BORDERS = 2;

/** Beside the input, inside what is seen of the page: above it where there is no room below, as with a keyboard on the screen. */
function placeAt(anchor: Element, contentHeight: number): CSSProperties {
  const rect = anchor.getBoundingClientRect();
  const seen = window.visualViewport;
  const [top, bottom] = [seen?.offsetTop ?? 0, (seen?.offsetTop ?? 0) + (seen?.height ?? window.innerHeight)];
  const [above, below] = [rect.top - top - MARGIN, bottom - rect.bottom - MARGIN];
  const across = document.documentElement.clientWidth;
  const width = Math.min(WIDEST, across - 2 * MARGIN);
  const left = Math.max(MARGIN, Math.min(rect.left, across - width - MARGIN));
  const under = below >= Math.min(TALLEST, contentHeight, above);
  return { left, width, maxHeight: Math.max(96, Math.min(TALLEST, under ? below : above)), ...(under ? { top: rect.bottom + 2 } : { bottom: window.innerHeight - rect.top + 2 }) };
}

function usePlace(anchor: RefObject<Element | null>, list: RefObject<Element | null>, content: unknown): CSSProperties | null {
  const [place, setPlace] = useState<CSSProperties | null>(null);
  useLayoutEffect(() => {
    const update = () => anchor.current && list.current && setPlace(placeAt(anchor.current, list.current.scrollHeight + BORDERS));
    update();
    // Scrolling doesn't bubble: the sheet's own frame is heard on the way down.
    document.addEventListener('scroll', update, { capture: true, passive: true });
    window.addEventListener('resize', update);
    window.visualViewport?.addEventListener('resize', update);
    return () => {
      document.removeEventListener('scroll', update, { capture: true });
      window.removeEventListener('resize', update);
      window.visualViewport?.removeEventListener('resize', update);
    };
  }, [anchor, list, content]);
  return place;
}

export const optionId = (listId: string, index: number) => `${listId}-${index}`;

interface Props {
  id: string;
  label: string;
  hits: readonly CodeHit[];
  /** -1 where none is chosen yet. */
  active: number;
  anchor: RefObject<Element | null>;
  onPick: (hit: CodeHit) => void;
}

/** What a picker offers, over the page: a sheet's scrolling frame would cut it off. The focus stays in the input. */
export function CandidateList({ id, label, hits, active, anchor, onPick }: Props) {
  const list = useRef<HTMLUListElement>(null);
  const place = usePlace(anchor, list, hits);
  useEffect(() => {
    list.current?.children[active]?.scrollIntoView({ block: 'nearest' });
  }, [active, hits]);
  return createPortal(
    <ul
      ref={list}
      id={id}
      role="listbox"
      aria-label={label}
      // A press must not take the focus out of the input, and a drag on the list scrolls it.
      onMouseDown={(event) => event.preventDefault()}
      style={place ?? { visibility: 'hidden' }}
      className="fixed z-50 overflow-y-auto overscroll-contain rounded-card border border-line bg-surface py-1 text-sm shadow-lg"
    >
      {hits.map((hit, index) => (
        <li
          key={hit.code}
          id={optionId(id, index)}
          role="option"
          aria-selected={index === active}
          onClick={() => onPick(hit)}
          className={`cursor-pointer px-3 py-1.5 pointer-coarse:py-2.5 ${index === active ? 'bg-primary-tint' : 'hover:bg-ground'}`}
        >
          <span className="flex gap-2">
            <span className="shrink-0 tabular-nums text-primary">{hit.code}</span>
            <span className="min-w-0 break-words">{hit.name}</span>
          </span>
          {hit.path !== hit.name && <span className="block break-words text-hint text-muted">{hit.path}</span>}
        </li>
      ))}
    </ul>,
    document.body,
  );
}
