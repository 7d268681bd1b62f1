'use client';

import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { numbered } from '@/lib/disclosure/section-name';
import type { EditionView } from '@/lib/server/queries/workspace/types';
import { conclusionOf, EARLIER_STANDS, SECRECY_CONCLUSIONS, type SecrecyConclusion, type SecrecyReview } from '@/lib/workflow/secrecy-review';
import { type Act, Form, TextField, type Values } from '@/components/admin/form';
import { LocalTime } from '@/components/ui/local-time';
import type { SectionTitle } from './task-list';

const USUAL_BASIS = '《中华人民共和国保守国家秘密法》、《中华人民共和国政府信息公开条例》第十七条';
const NOTHING_CHOSEN = '请勾选不予公开的部分；都可以公开的，请选择“不涉及国家秘密，可以公开”。';
const WITHHELD = 'withheld/';

interface Props {
  editionId: string;
  /** Of an edition that was published before. */
  correction: boolean;
  /** What is on record; null before the first review. */
  review: EditionView['secrecyReview'];
  /** When the content was last changed; null where nothing was saved yet. */
  contentChangedAt: string | null;
  sections: readonly SectionTitle[];
  /** China's day, yyyy-MM-dd. */
  today: string;
  record: Act<SecrecyReview & { editionId: string; contentChangedAt: string | null }>;
}

/** The department's secrecy review: what by, by whom and when, and the sections that aren't published. */
export function SecrecyForm({ editionId, correction, review, contentChangedAt, sections, today, record }: Props) {
  const router = useRouter();
  const [conclusion, setConclusion] = useState<SecrecyConclusion>(review ? conclusionOf(review) : 'PUBLIC');
  const send = async ({ basis, handler, head, reviewedOn, ...others }: Values) => {
    const withheld = withheldIn(others);
    if (conclusion !== conclusionOf({ withheld })) return { ok: false as const, message: NOTHING_CHOSEN, reasons: [NOTHING_CHOSEN] };
    const result = await record({ editionId, contentChangedAt, basis: basis!, handler: handler!, head: head!, reviewedOn: reviewedOn!, withheld });
    // Where the content has changed, the next try is of what it is then.
    if (!result.ok) router.refresh();
    return result;
  };
  return (
    <Form
      send={send}
      submit={review ? '保存并确认' : '保存保密审查记录'}
      done="已保存。负责人可以审签。"
    >
      <TextField name="basis" label="审查依据" required maxLength={500} defaultValue={review?.basis ?? USUAL_BASIS} />
      <div className="grid gap-4 sm:grid-cols-3">
        <TextField name="handler" label="承办人" required maxLength={50} defaultValue={review?.handler} />
        <TextField name="head" label="保密审查负责人" required maxLength={50} defaultValue={review?.head} hint="与承办人应为两个人。" />
        <TextField name="reviewedOn" label="审查日期" type="date" required max={today} defaultValue={review?.outdated ? today : (review?.reviewedOn ?? today)} />
      </div>
      {contentChangedAt && (
        <p className="text-sm text-muted">
          审查的是最后修改于 <LocalTime iso={contentChangedAt} withYear /> 的内容和附件。
        </p>
      )}
      <fieldset>
        <legend className="mb-1 text-sm leading-6 font-semibold">审查结论</legend>
        {(Object.keys(SECRECY_CONCLUSIONS) as SecrecyConclusion[]).map((one) => (
          <label key={one} className="flex min-h-9 items-center gap-3">
            <input type="radio" name="conclusion" value={one} className="size-[18px] flex-none" checked={conclusion === one} onChange={() => setConclusion(one)} />
            <span>{SECRECY_CONCLUSIONS[one]}</span>
          </label>
        ))}
      </fieldset>
      {conclusion === 'PARTLY_WITHHELD' && (
        <fieldset>
          <legend className="mb-1 text-sm leading-6 font-semibold">不予公开的部分</legend>
          <p className="mb-2 text-hint text-muted">能够区分处理的，其余内容照常公开。勾选的部分，公开页面和下载的文件中只显示标题和依据；附件（扫描件等）不会自动删减，请确认其中不含这些内容。{correction && EARLIER_STANDS}</p>
          <ul className="divide-y divide-line rounded-md border border-line">
            {sections.map((section) => (
              <WithheldField key={section.id} section={section} basis={review?.withheld[section.id]} />
            ))}
          </ul>
        </fieldset>
      )}
    </Form>
  );
}

function WithheldField({ section, basis }: { section: SectionTitle; basis: string | undefined }) {
  const [withheld, setWithheld] = useState(basis !== undefined);
  return (
    <li className="px-3 py-2">
      <label className="flex min-h-9 items-center gap-3">
        <input type="checkbox" className="size-[18px] flex-none" checked={withheld} onChange={(event) => setWithheld(event.target.checked)} />
        <span>{numbered(section.numeral, section.title)}</span>
      </label>
      {withheld && (
        <div className="mt-1 mb-2 sm:pl-[30px]">
          <TextField name={WITHHELD + section.id} label={`不予公开“${section.title}”的依据`} required maxLength={500} defaultValue={basis} hint="写明法律法规条款或者定密依据，公开页面上会显示。" />
        </div>
      )}
    </li>
  );
}

const withheldIn = (values: Record<string, string>): Record<string, string> =>
  Object.fromEntries(Object.entries(values).flatMap(([name, basis]) => (name.startsWith(WITHHELD) ? [[name.slice(WITHHELD.length), basis]] : [])));
