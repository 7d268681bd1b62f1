'use client';

import { Button, ButtonLink } from '@/components/ui/button';

/** The page could not be made; what was saved before is safe, so trying again is the right advice. */
export default function ErrorPage({ error, reset }: { error: Error & { digest?: string }; reset: () => void }) {
  return (
    <div className="mx-auto max-w-[40em] px-5 py-12">
      <h1 className="font-serif text-[28px] leading-normal font-bold">页面暂时打不开</h1>
      <p className="mt-3">系统处理这个页面时出了错，已经记录。已保存的内容不受影响，请稍后重试；如果仍然打不开，请联系系统管理员。</p>
      {error.digest && <p className="mt-1 text-hint text-muted">联系时请提供错误编号：{error.digest}</p>}
      <p className="mt-5 flex gap-3">
        <Button variant="primary" onClick={reset}>
          重试
        </Button>
        <ButtonLink href="/workspace">回到工作台</ButtonLink>
      </p>
    </div>
  );
}
