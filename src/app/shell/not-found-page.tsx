import { Link } from '@tanstack/react-router';
import { useTexts } from '#workspace/use-voice.ts';
import { EmptyState } from '#ui/empty-state.tsx';

/** An address that leads nowhere. */
export function NotFoundPage() {
  const { t } = useTexts();
  return (
    <main className="gate">
      <EmptyState title={t('shell.notFound.title')} hint={t('shell.notFound.hint')}>
        <Link to="/">{t('shell.backHome')}</Link>
      </EmptyState>
    </main>
  );
}
