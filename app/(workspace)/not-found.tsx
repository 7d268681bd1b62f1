import { ButtonLink } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/notice';

export default function NotFoundPage() {
  return (
    <div className="mx-auto max-w-[720px] px-4 py-10">
      <EmptyState title="没有找到这个页面">
        <p>地址可能有误，或者内容不在您的权限之内。</p>
        <p className="mt-4">
          <ButtonLink href="/workspace" variant="primary">
            返回我的工作
          </ButtonLink>
        </p>
      </EmptyState>
    </div>
  );
}
