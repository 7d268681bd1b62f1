import { Button } from '@/components/ui/button';
import { numbered } from '@/lib/disclosure/section-name';
import type { ReviewSection } from './review-screen';

/** Stands where a section is that the reviewer has seen as it is. */
export function FoldedSection({ section: { sectionId, numeral, title, shortTitle }, onOpen }: { section: ReviewSection; onOpen: () => void }) {
  return (
    <section id={`review-${sectionId}`} data-review-section={sectionId} data-folded aria-label={`${shortTitle}（已折叠）`} className="review border-line py-3 [section+&]:border-t">
      <div className="flex flex-wrap items-center justify-between gap-x-4">
        <h2 className="font-serif text-[17px] text-muted">{numbered(numeral, title)}</h2>
        <Button variant="quiet" className="max-sm:-ml-2" onClick={onOpen} aria-label={`展开“${shortTitle}”`}>
          上次查看后无改动，展开
        </Button>
      </div>
    </section>
  );
}
