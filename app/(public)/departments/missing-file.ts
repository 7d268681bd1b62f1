import type { Period } from '@/lib/disclosure/period';
import { fileNotFound, fileWithdrawn } from '@/lib/server/downloads/file-response';
import { loadWithdrawal } from '@/app/(public)/load';

/** What to answer where a file of an edition was asked for that isn't public: that it was withdrawn, or that there is none. */
export async function missingFile(code: string, period: Period | null, number?: number): Promise<Response> {
  const withdrawal = period && (await loadWithdrawal(code, period, number));
  return withdrawal ? fileWithdrawn(withdrawal.note) : fileNotFound();
}
