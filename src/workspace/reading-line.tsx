import { Alert, Button } from 'antd';
import type { ReadingState } from './use-reading.ts';
import { useTexts } from './use-voice.ts';
import './reading-line.css';

/** A file that is being read: how far, and the way to stop it. Where the reading ended without an answer: why, and that nothing was changed. */
export function ReadingLine({ title, state, onCancel }: { readonly title: string; readonly state: ReadingState<unknown>; readonly onCancel: () => void }) {
  const { t } = useTexts();
  if (state.kind === 'done') return null;
  if (state.kind !== 'running') {
    const why =
      state.kind === 'cancelled'
        ? t('files.reading.cancelled')
        : state.kind === 'tooLong'
          ? t('files.reading.tooLong', { seconds: state.seconds })
          : t('files.reading.failed', { message: state.message });
    return <Alert type={state.kind === 'cancelled' ? 'info' : 'error'} showIcon title={why} description={t('files.nothingChanged')} />;
  }
  const percent = Math.round(state.share * 100);
  return (
    <div className="reading-line" role="status">
      <span>{title}</span>
      <progress max={100} value={percent} aria-label={t('files.reading.progress', { percent })} />
      <Button size="small" onClick={onCancel}>
        {t('files.reading.cancel')}
      </Button>
    </div>
  );
}
