import { Modal } from 'antd';
import { useState } from 'react';
import type { RuleDocument } from '#domain/rule.ts';
import { useDraft } from '#workspace/draft.ts';
import { useVoice } from '#workspace/use-voice.ts';

/** Asks before a draft is given up, and says what goes with it. */
export function DiscardDialog({ changed, onClose }: { readonly changed: readonly RuleDocument[]; readonly onClose: () => void }) {
  const { t, words } = useVoice();
  const { session } = useDraft();
  const [wrong, setWrong] = useState('');
  const discard = async (): Promise<void> => {
    const save = await session.discard();
    if (save === null) onClose();
    else setWrong(save.kind === 'conflict' ? t('draft.conflict') : t('draft.notSaved', { message: 'code' in save ? save.code : save.kind }));
  };
  return (
    <Modal
      open
      title={t('draft.discard')}
      okText={t('draft.discard')}
      okButtonProps={{ danger: true }}
      cancelText={t('common.button.cancel')}
      onOk={() => void discard()}
      onCancel={onClose}
    >
      <p>{t('draft.discard.about')}</p>
      {changed.length === 0 ? null : (
        <ul>
          {changed.slice(0, 12).map((rule) => (
            <li key={rule.id}>{words.text(rule.title)}</li>
          ))}
          {changed.length > 12 ? <li>{t('draft.discard.more', { count: changed.length - 12 })}</li> : null}
        </ul>
      )}
      <p role="alert">{wrong}</p>
    </Modal>
  );
}
