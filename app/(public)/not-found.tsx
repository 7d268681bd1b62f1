import { NotFoundText } from '@/components/public/not-found-text';
import { PublicPage } from '@/app/(public)/public-page';

export default function PublicNotFound() {
  return (
    <PublicPage>
      <title>没有找到这个页面 - 部门预决算公开</title>
      <NotFoundText />
    </PublicPage>
  );
}
