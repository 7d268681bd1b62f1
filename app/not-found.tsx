import { NotFoundText } from '@/components/public/not-found-text';

/** For signed-in pages and whatever else has no "not found" page of its own; stands without a database. */
export default function NotFound() {
  return (
    <>
      <title>没有找到这个页面 - 部门预决算公开</title>
      <div className="identity-stripe" />
      <main className="px-5">
        <NotFoundText />
      </main>
    </>
  );
}
