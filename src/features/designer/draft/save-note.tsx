import { Button } from 'antd';
import type { DraftSave } from '#engine/draft/draft-session.ts';
import { useDraft } from '#workspace/draft.ts';
import { useVoice } from '#workspace/use-voice.ts';

/** Whether the draft on the screen is kept; where it is not, why, and what can be done. */
export function SaveNote({ save, at }: { readonly save: DraftSave; readonly at: string }) {
  const { t } = useVoice();
  const { session } = useDraft();
  if (save.kind === 'saved' || save.kind === 'saving') {
    return (
      <span className="draft-save soft" role="status">
        {save.kind === 'saved' ? t('draft.saved', { at }) : t('draft.saving')}
      </span>
    );
  }
  return (
    <span className="draft-save draft-save-wrong" role="alert">
      {save.kind === 'conflict' ? t('draft.conflict') : t('draft.notSaved', { message: save.code })}
      {save.kind === 'conflict' ? (
        <>
          <Button size="small" onClick={() => void session.load()}>
            {t('draft.conflict.theirs')}
          </Button>
          <Button size="small" danger onClick={() => void session.overwrite()}>
            {t('draft.conflict.mine')}
          </Button>
        </>
      ) : (
        <Button size="small" onClick={() => void session.retry()}>
          {t('common.button.retry')}
        </Button>
      )}
    </span>
  );
}
