import { Alert } from 'antd';
import type { Sent } from '#engine/session.ts';
import { describeCode } from '#i18n/describe-problem.ts';
import { useTexts } from './use-voice.ts';

/** What kept a command from being kept, in words; a sentence. */
export function useNotStored(): (sent: Extract<Sent, { kind: 'notStored' }>) => string {
  const { t } = useTexts();
  return ({ outcome }) => `${outcome.kind === 'failed' ? describeCode(t, outcome.code) : t('command.notStored')} ${t('command.notStoredHint')}`;
}

/** Says under a form that it was not kept, and why. What was typed stays. */
export function NotStored({ sent }: { readonly sent: Sent | null }) {
  const { t } = useTexts();
  const describe = useNotStored();
  return sent?.kind === 'notStored' ? <Alert type="error" showIcon title={t('command.notStored')} description={describe(sent)} /> : null;
}
