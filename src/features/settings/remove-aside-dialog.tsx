import { Input, type InputRef, Modal } from 'antd';
import { useRef, useState } from 'react';
import { formatBytes } from '#i18n/format-bytes.ts';
import { useTexts } from '#workspace/use-voice.ts';
import type { AsideEntry } from './storage-view.ts';

/** Nothing brings back what was put aside once it is deleted, so its id must be typed first. */
export function RemoveAsideDialog({
  aside,
  onConfirm,
  onCancel,
}: {
  readonly aside: AsideEntry;
  readonly onConfirm: () => void;
  readonly onCancel: () => void;
}) {
  const { t } = useTexts();
  const input = useRef<InputRef>(null);
  const [typed, setTyped] = useState('');
  const isTyped = typed.trim() === aside.id;
  return (
    <Modal
      open
      width={480}
      title={t('settings.aside.remove.title', { campaign: aside.campaign })}
      okText={t('settings.aside.remove')}
      cancelText={t('settings.cancel')}
      okButtonProps={{ danger: true, disabled: !isTyped }}
      onOk={onConfirm}
      onCancel={onCancel}
      afterOpenChange={(isOpen) => (isOpen ? input.current?.focus() : undefined)}
    >
      <p>{t('settings.aside.remove.loses', { size: formatBytes(aside.size) })}</p>
      <label className="storage-typed">
        {t('settings.aside.remove.type', { word: aside.id })}
        <Input ref={input} value={typed} onChange={({ target }) => setTyped(target.value)} onPressEnter={() => (isTyped ? onConfirm() : undefined)} />
      </label>
    </Modal>
  );
}
