import { Button } from 'antd';
import { useTexts } from '#workspace/use-voice.ts';
import { EmptyState } from '#ui/empty-state.tsx';

/** An error of the program itself: what happened, what is safe, what to do. */
export function CrashPage({ error }: { readonly error: unknown }) {
  const { t } = useTexts();
  return (
    <main className="gate">
      <EmptyState title={t('shell.crash.title')} hint={t('shell.crash.hint')}>
        <pre className="gate-message">{error instanceof Error ? error.message : String(error)}</pre>
        <Button type="primary" onClick={() => location.reload()}>
          {t('shell.crash.reload')}
        </Button>
      </EmptyState>
    </main>
  );
}
