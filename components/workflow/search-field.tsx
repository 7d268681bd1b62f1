import { Button } from '@/components/ui/button';

/** A plain search form: works by address, so that a result can be bookmarked and gone back to. */
export function SearchField({ action, query, label, keep = {} }: { action: string; query: string; label: string; keep?: Record<string, string> }) {
  return (
    <form action={action} role="search" className="flex w-full gap-2 sm:w-auto">
      {Object.entries(keep).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <input
        key={query}
        type="search"
        name="q"
        defaultValue={query}
        aria-label={label}
        placeholder={label}
        maxLength={60}
        className="min-w-0 flex-1 rounded-md border border-[#8a94a3] bg-surface px-3 py-1.5 text-[15px] sm:w-56"
      />
      <Button type="submit">查找</Button>
    </form>
  );
}
