/** What to say and where to go from an address that leads nowhere. */
export function NotFoundText() {
  return (
    <div className="mx-auto max-w-[40em] py-10">
      <p className="text-muted">404</p>
      <h1 className="font-serif text-[28px] leading-normal font-bold">没有找到这个页面</h1>
      <p className="mt-3">地址可能有误，或者这项内容还没有公开。更正过的内容，原版本也可以查到；撤回公开的，原地址会写明时间和原因。</p>
      <ul className="mt-4 list-disc pl-5">
        <li>
          <a href="/">查看各部门最新公开的预算</a>
        </li>
        <li>
          <a href="/search">按部门或项目名称搜索</a>
        </li>
      </ul>
    </div>
  );
}
