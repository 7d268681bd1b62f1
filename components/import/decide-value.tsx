'use client';

import { useState } from 'react';
import { parseAmount } from '@/lib/amount/amount';
import type { AnySection } from '@/lib/disclosure/define-section';
import { fieldAt, placeLabel, shownValue } from '@/lib/disclosure/place-label';
import { valueAt } from '@/lib/disclosure/path';
import type { Placement } from '@/lib/exchange/import/import-result';
import type { SourceDocument, SourceRef } from '@/lib/exchange/import/source';
import type { Decision } from '@/lib/exchange/takeover/decisions';
import { Badge } from '@/components/ui/badge';
import { Button } from '@/components/ui/button';
import { blockOf, CERTAINTY_NAMES } from './import-model';

const TONES = { sure: 'neutral', likely: 'primary', doubtful: 'caution' } as const;

interface Props {
  section: AnySection;
  content: Record<string, unknown>;
  placement: Placement;
  decision: Decision | undefined;
  source: SourceDocument;
  /** Null where nothing may be decided any more. */
  onDecide: ((decision: Decision | null) => void) | null;
  onShow: (refs: readonly SourceRef[]) => void;
}

/** One recognised value: what it was taken for, where it stands in the source, and what is to become of it. */
export function DecideValue({ section, content, placement, decision, source, onDecide, onShow }: Props) {
  const [editing, setEditing] = useState(false);
  const recognised = valueAt(content, placement.path);
  return (
    <div className="space-y-2 rounded-md border border-line bg-surface px-3 py-2.5">
      <p className="flex flex-wrap items-center gap-2">
        <Badge tone={TONES[placement.certainty]}>{CERTAINTY_NAMES[placement.certainty]}</Badge>
        <span className="text-sm">{placeLabel(section, content, placement.path)}</span>
      </p>
      {editing && onDecide ? (
        <Edit
          section={section}
          path={placement.path}
          value={decision?.kind === 'edited' ? decision.value : recognised}
          onCancel={() => setEditing(false)}
          onSave={(value) => {
            onDecide({ kind: 'edited', value });
            setEditing(false);
          }}
        />
      ) : (
        <p className="font-semibold whitespace-pre-wrap break-words">
          {decision?.kind === 'edited' ? shownValue(decision.value) : shownValue(recognised)}
          {decision && <span className="ml-2 text-hint font-normal text-muted">{decision.kind === 'accepted' ? '已确认采用' : decision.kind === 'rejected' ? '不采用' : '已修改'}</span>}
        </p>
      )}
      {placement.note && <p className="text-sm text-caution">{placement.note}</p>}
      <p className="text-hint text-muted">
        原文：
        <button type="button" className="cursor-pointer text-primary underline" onClick={() => onShow(placement.source)}>
          {placesOf(source, placement.source)}
        </button>
      </p>
      {onDecide && !editing && (
        <p className="flex flex-wrap gap-2">
          <Button onClick={() => onDecide({ kind: 'accepted' })}>采用</Button>
          <Button onClick={() => setEditing(true)}>修改</Button>
          <Button onClick={() => onDecide({ kind: 'rejected' })}>不采用</Button>
          {decision && (
            <Button variant="quiet" onClick={() => onDecide(null)}>
              撤回决定
            </Button>
          )}
        </p>
      )}
    </div>
  );
}

function placesOf(source: SourceDocument, refs: readonly SourceRef[]): string {
  const blocks = [...new Set(refs.map(blockOf))];
  const places = blocks.flatMap((id) => source.blocks.find((block) => block.id === id)?.place ?? []);
  return places.slice(0, 3).join('、') + (places.length > 3 ? ` 等 ${places.length} 处` : '');
}

/** Typed anew; amounts as everywhere in 万元, and refused with what is wrong. */
function Edit({ section, path, value, onSave, onCancel }: { section: AnySection; path: string; value: unknown; onSave: (value: unknown) => void; onCancel: () => void }) {
  const field = fieldAt(section, path);
  const isAmount = field?.kind === 'amount';
  const [text, setText] = useState(() => shownValue(value).replace(/^（空）$| 万元$/gu, ''));
  const [message, setMessage] = useState<string | null>(null);
  const save = () => {
    if (!isAmount) return onSave(text.trim());
    if (text.trim() === '') return onSave(null);
    const parsed = parseAmount(text);
    if (parsed.ok) onSave(parsed.fen);
    else setMessage(parsed.message);
  };
  const common = { autoFocus: true, value: text, 'aria-label': field?.label ?? '值', 'aria-invalid': message !== null || undefined, className: 'w-full rounded-md border border-line bg-surface px-3 py-1.5 leading-7' };
  return (
    <form
      className="space-y-1.5"
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      {field?.kind === 'choice' ? (
        <select {...common} onChange={(event) => setText(event.target.value)}>
          {[...new Set([text, ...field.options])].map((option) => (
            <option key={option} value={option}>
              {option || '（空）'}
            </option>
          ))}
        </select>
      ) : field?.kind === 'text' && text.length > 40 ? (
        <textarea {...common} rows={4} onChange={(event) => setText(event.target.value)} />
      ) : (
        <input {...common} onChange={(event) => setText(event.target.value)} />
      )}
      {isAmount && <p className="text-hint text-muted">单位：万元</p>}
      {message && <p className="text-hint text-seal">{message}</p>}
      <p className="flex gap-2">
        <Button type="submit" variant="primary">
          保存修改
        </Button>
        <Button onClick={onCancel}>取消</Button>
      </p>
    </form>
  );
}
