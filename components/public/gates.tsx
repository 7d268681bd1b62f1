import { dayWords } from '@/lib/document/dates';
import type { PublishedEdition } from '@/lib/server/queries/public/types';
import { SECRECY_CONCLUSIONS } from '@/lib/workflow/secrecy-review';

/** What stood before the publication: the secrecy review and the head's sign-off. Documents from before the portal tell of neither. */
export function Gates({ gates: { secrecy, signOff } }: Pick<PublishedEdition, 'gates'>) {
  return (
    <>
      {secrecy && (
        <>
          <dt className="mt-2 text-muted">保密审查</dt>
          <dd>
            {SECRECY_CONCLUSIONS[secrecy.conclusion]}（{dayWords(secrecy.reviewedOn)}）。承办人{secrecy.handler}，负责人{secrecy.head}。依据：{secrecy.basis}
          </dd>
        </>
      )}
      {signOff && (
        <>
          <dt className="mt-2 text-muted">负责人审签</dt>
          <dd>
            {signOff.name}，{dayWords(signOff.on)}
          </dd>
        </>
      )}
    </>
  );
}
