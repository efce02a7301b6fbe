import { Link } from '@tanstack/react-router';
import { useTexts } from '#workspace/desk.ts';
import { EmptyState } from '#ui/empty-state.tsx';

/** An address that leads nowhere. */
export function NotFoundPage() {
  const { t } = useTexts();
  return (
    <main className="gate">
      <EmptyState title={t('errors.notFound.title')} hint={t('errors.notFound.hint')}>
        <Link to="/">{t('common.backHome')}</Link>
      </EmptyState>
    </main>
  );
}
