'use client';

import { memo, useSyncExternalStore } from 'react';
import { PenLine, RotateCcw } from 'lucide-react';
import type { StatutorySentence, TextField, WordingField as WordingDefinition, Wordings } from '@/lib/disclosure/field';
import { joinPath, type FieldPath } from '@/lib/disclosure/path';
import { generatedSentence, variantOf } from '@/lib/narrative/worded';
import { Button } from '@/components/ui/button';
import { useEditor, useMarks } from './editor-context';
import { fieldId, messageId } from './field-place';
import { TextInput } from './text-input';

const OWN: TextField = { kind: 'text', label: '自行撰写', long: true, maxLength: 5_000 };

/** The section's statutory sentences as they will be published: worded by the figures, or in the department's own words. */
export const WordingField = memo(function WordingField({ field, path, value }: { field: WordingDefinition; path: FieldPath; value: Wordings }) {
  return (
    <ul className="divide-y divide-line rounded-md border border-line bg-surface">
      {Object.entries(field.sentences).map(([key, sentence]) => (
        <Sentence key={key} sentence={sentence} sentenceKey={key} path={path} wording={value[key] ?? { variant: variantOf(sentence, undefined), own: '' }} />
      ))}
    </ul>
  );
});

interface SentenceProps {
  sentence: StatutorySentence;
  sentenceKey: string;
  path: FieldPath;
  wording: Wordings[string];
}

function Sentence({ sentence, sentenceKey, path, wording }: SentenceProps) {
  const editor = useEditor();
  const at = joinPath(path, sentenceKey, 'own');
  const generated = useGenerated(sentence, wording.variant);
  const isOwn = wording.own !== '';
  const put = (next: Partial<Wordings[string]>, text?: string) =>
    editor.change<Wordings>(path, (wordings) => ({ ...wordings, [sentenceKey]: { ...wording, ...next } }), { at, ...(text && { message: { text } }) });
  const write = () => {
    put({ own: generated || `${sentence.label}：` });
    editor.goTo(at);
  };
  return (
    <li className="space-y-2 px-4 py-3" data-path={isOwn ? undefined : joinPath(path, sentenceKey)}>
      <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1">
        <p className="font-semibold">{sentence.label}</p>
        {isOwn ? (
          <Button onClick={() => put({ own: '' }, `“${sentence.label}”已恢复自动生成。`)}>
            <RotateCcw size={15} aria-hidden /> 恢复自动生成
          </Button>
        ) : (
          <Button onClick={write} aria-label={`自行撰写“${sentence.label}”`}>
            <PenLine size={15} aria-hidden /> 自行撰写
          </Button>
        )}
      </div>
      {isOwn ? (
        <OwnSentence label={sentence.label} path={at} own={wording.own} generated={generated} />
      ) : (
        <>
          <p className="leading-7">{generated || <span className="text-muted">（数额填好后自动生成）</span>}</p>
          <Variants sentence={sentence} name={fieldId(joinPath(path, sentenceKey, 'variant'))} chosen={variantOf(sentence, wording.variant)} onChoose={(variant) => put({ variant })} />
        </>
      )}
    </li>
  );
}

/** The generated sentence as it reads now. The findings are made anew at every change, whatever field it was in. */
function useGenerated(sentence: StatutorySentence, variant: string): string {
  const { context, issues, sectionId } = useEditor();
  const read = () => {
    const now = context();
    return generatedSentence(sentence, variant, now.content[sectionId], now);
  };
  return useSyncExternalStore(issues.subscribe, read, read);
}

function OwnSentence({ label, path, own, generated }: { label: string; path: FieldPath; own: string; generated: string }) {
  const marks = useMarks(path, null);
  return (
    <div>
      <TextInput field={OWN} path={path} value={own} label={`${label}（自行撰写）`} />
      {marks.messages.length > 0 && (
        <p id={messageId(path)} className={`mt-1 text-hint ${marks.tone === 'error' ? 'text-seal' : 'text-caution'}`}>
          {marks.messages.join('；')}
        </p>
      )}
      <p className="mt-1 text-hint text-muted">自动生成的是：{generated}</p>
    </div>
  );
}

function Variants({ sentence, name, chosen, onChoose }: { sentence: StatutorySentence; name: string; chosen: string; onChoose: (variant: string) => void }) {
  const entries = Object.entries(sentence.variants);
  if (entries.length < 2) return null;
  return (
    <fieldset className="flex flex-wrap items-center gap-x-4 gap-y-1 text-hint text-muted">
      <legend className="sr-only">“{sentence.label}”的写法</legend>
      <span aria-hidden>写法</span>
      {entries.map(([key, { label }]) => (
        <label key={key} className="flex min-h-8 cursor-pointer items-center gap-1.5">
          <input type="radio" name={name} checked={key === chosen} onChange={() => onChoose(key)} className="accent-primary" />
          {label}
        </label>
      ))}
    </fieldset>
  );
}
