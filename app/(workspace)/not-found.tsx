import Link from 'next/link';

export default function NotFound() {
  return (
    <div className="mx-auto max-w-[40em] px-5 py-12">
      <title>没有找到这个页面 - 部门预决算公开</title>
      <h1 className="font-serif text-[28px] leading-normal font-bold">没有找到这个页面</h1>
      <p className="mt-3">地址可能有误，内容可能已经不在，或者您无权查看。如果您认为应当能看到，请联系财政局的系统管理员。</p>
      <p className="mt-5">
        <Link href="/workspace">回到工作台</Link>
      </p>
    </div>
  );
}
