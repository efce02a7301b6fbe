import { Input, type InputRef, Modal } from 'antd';
import { useRef, useState } from 'react';
import { textIn } from '#i18n/language.ts';
import { useTexts } from '#workspace/use-voice.ts';
import type { CampaignEntry } from './read-campaign.ts';

/** Deleting is final, so the campaign's id must be typed first. */
export function RemoveDialog({
  entry,
  onConfirm,
  onCancel,
}: {
  readonly entry: CampaignEntry;
  readonly onConfirm: (title: string) => void;
  readonly onCancel: () => void;
}) {
  const { t, language } = useTexts();
  const input = useRef<InputRef>(null);
  const [typed, setTyped] = useState('');
  const title = entry.kind === 'ready' ? textIn(entry.title, language) : entry.id;
  const isTyped = typed.trim() === entry.id;
  return (
    <Modal
      open
      width={480}
      title={t('home.remove.title', { campaign: title })}
      okText={t('home.remove')}
      cancelText={t('home.cancel')}
      okButtonProps={{ danger: true, disabled: !isTyped }}
      onOk={() => onConfirm(title)}
      onCancel={onCancel}
      afterOpenChange={(isOpen) => (isOpen ? input.current?.focus() : undefined)}
    >
      <p>{t('home.remove.loses', { count: entry.kind === 'failed' ? 0 : entry.commits })}</p>
      <label className="home-typed">
        {t('home.remove.type', { word: entry.id })}
        <Input ref={input} value={typed} onChange={({ target }) => setTyped(target.value)} onPressEnter={() => (isTyped ? onConfirm(title) : undefined)} />
      </label>
    </Modal>
  );
}
