import { Modal } from 'antd';
import { useTexts } from '#workspace/use-voice.ts';
import type { CampaignEntry } from './read-campaign.ts';

/** Says what is lost before the demo is put back to its beginning. */
export function RestoreDialog({
  entry,
  onConfirm,
  onCancel,
}: {
  readonly entry: CampaignEntry | undefined;
  readonly onConfirm: () => void;
  readonly onCancel: () => void;
}) {
  const { t } = useTexts();
  const count = entry === undefined || entry.kind === 'failed' ? 0 : entry.commits;
  return (
    <Modal
      open
      width={480}
      title={t('home.demo.restore.title')}
      okText={t('home.demo.restore')}
      cancelText={t('home.cancel')}
      okButtonProps={{ danger: true }}
      onOk={onConfirm}
      onCancel={onCancel}
    >
      <p>{t('home.demo.restore.loses', { count })}</p>
    </Modal>
  );
}
