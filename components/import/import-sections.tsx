import type { ImportView } from '@/lib/server/queries/workspace/import-types';
import { Badge } from '@/components/ui/badge';

/** The sections of the template with what became of each. */
export function ImportSections({ view, undecided, current, onChoose }: { view: ImportView; undecided: (sectionId: string) => number; current: string; onChoose: (sectionId: string) => void }) {
  return (
    <nav aria-label="各部分" className="card min-h-0 max-h-[38dvh] overflow-y-auto p-1.5 lg:max-h-none lg:flex-1">
      <ul>
        {view.sections.map((section) => (
          <li key={section.sectionId}>
            <button
              type="button"
              aria-current={section.sectionId === current || undefined}
              onClick={() => onChoose(section.sectionId)}
              className={`flex min-h-10 w-full cursor-pointer items-center justify-between gap-2 rounded px-2.5 py-1 text-left text-sm ${section.sectionId === current ? 'bg-primary-tint font-semibold text-primary' : 'hover:bg-ground'}`}
            >
              <span className="min-w-0">{section.title}</span>
              <Standing section={section} undecided={undecided(section.sectionId)} />
            </button>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function Standing({ section, undecided }: { section: ImportView['sections'][number]; undecided: number }) {
  if (section.takenAt !== null) return <Badge tone="good">已取用</Badge>;
  if (!section.recognised) return <Badge>没有</Badge>;
  if (undecided > 0) return <Badge tone="caution">待确认 {undecided}</Badge>;
  if (section.unplaced > 0) return <Badge tone="caution">未归入 {section.unplaced}</Badge>;
  return <Badge tone="primary">{section.placements.sure + section.placements.likely + section.placements.doubtful} 处</Badge>;
}
