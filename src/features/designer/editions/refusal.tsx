import { Alert } from 'antd';
import type { Sent } from '#engine/session.ts';
import { NotStored } from '#workspace/not-stored.tsx';
import { ReasonList } from '#workspace/reason-list.tsx';
import { useVoice } from '#workspace/use-voice.ts';

/** Why an order was not kept. What was typed stays. */
export function Refusal({ sent }: { readonly sent: Sent | null }) {
  const { t } = useVoice();
  if (sent?.kind !== 'refused') return <NotStored sent={sent} />;
  return <Alert type="error" showIcon title={t('editions.refused')} description={<ReasonList reasons={sent.reasons} />} />;
}
