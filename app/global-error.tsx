'use client';

/** The last resort, when even the layout failed: no style sheet to count on. */
export default function GlobalError({ error, reset }: { error: Error & { digest?: string }; reset: () => void }) {
  return (
    <html lang="zh-CN">
      <body style={{ fontFamily: "'PingFang SC', 'Microsoft YaHei', 'Noto Sans SC', sans-serif", color: '#1b2430', lineHeight: 1.75, maxWidth: '40em', margin: '0 auto', padding: '40px 20px' }}>
        <h1 style={{ fontSize: 26 }}>网站暂时无法访问</h1>
        <p>系统出了错，已经记录，请稍后重试。</p>
        {error.digest && <p style={{ fontSize: 13 }}>错误编号：{error.digest}</p>}
        <p>
          <button type="button" onClick={reset} style={{ fontSize: 16, padding: '6px 16px' }}>
            重试
          </button>
        </p>
      </body>
    </html>
  );
}
