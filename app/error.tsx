'use client';

/** The page could not be made; what was saved before is safe, so trying again is the right advice. */
export default function ErrorPage({ error, reset }: { error: Error & { digest?: string }; reset: () => void }) {
  return (
    <>
      <div className="identity-stripe" />
      <main className="mx-auto max-w-[40em] px-5 py-10">
        <h1 className="font-serif text-[28px] leading-normal font-bold">页面暂时打不开</h1>
        <p className="mt-3">系统处理这个页面时出了错，已经记录。已保存的内容不受影响，请稍后重试。</p>
        {error.digest && <p className="mt-1 text-hint text-muted">联系管理员时请提供错误编号：{error.digest}</p>}
        <p className="mt-5 flex gap-4">
          <button type="button" onClick={reset} className="cursor-pointer rounded-md bg-primary px-4 py-2 text-white">
            重试
          </button>
          <a href="/" className="px-2 py-2">
            返回首页
          </a>
        </p>
      </main>
    </>
  );
}
