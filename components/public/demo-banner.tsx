/** Stands over every page of a portal that holds demo data, so that nobody takes them for real. */
export function DemoBanner() {
  return (
    <aside aria-label="示例数据" className="bg-caution-tint px-4 py-1 text-center text-hint text-caution">
      <strong>示例数据</strong>：本站内容为演示用的虚构或改编数据，不是任何部门的正式公开信息。
    </aside>
  );
}
