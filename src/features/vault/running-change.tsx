import { Alert } from 'antd';
import { describeProblem } from '#i18n/describe-problem.ts';
import { useTexts } from '#workspace/use-voice.ts';
import type { VaultRun } from './use-vault-change.ts';
import type { VaultProgress } from './vault-desk.ts';

/** A change of the whole store while it runs, and what became of it. */
export function RunningChange({ change, done, isEnding = false }: { readonly change: VaultRun; readonly done: string; readonly isEnding?: boolean }) {
  const { t } = useTexts();
  if (change.kind === 'idle') return null;
  if (change.kind === 'running') return <Bar progress={change.progress ?? { step: 'cells', done: 0, total: 1 }} isEnding={isEnding} />;
  const { outcome } = change;
  if (outcome.kind === 'changed') return <Alert role="status" type="success" showIcon title={done} />;
  if (outcome.kind === 'unsettled')
    return <Alert role="status" type="warning" showIcon title={done} description={t('vault.unsettled', { message: outcome.message })} />;
  return <Alert type="error" showIcon title={t('vault.failed')} description={`${describeProblem(t, outcome.problem)} ${t('vault.failed.hint')}`} />;
}

function Bar({ progress, isEnding }: { readonly progress: VaultProgress; readonly isEnding: boolean }) {
  const { t } = useTexts();
  const { step, done, total } = progress;
  const words = step === 'cells' && isEnding ? t('vault.progress.cells.end', { done, total }) : t(`vault.progress.${step}`, { done, total });
  return (
    <div className="vault-progress">
      <progress aria-label={words} {...(step === 'write' ? {} : { value: done, max: total })} />
      <p role="status">{words}</p>
    </div>
  );
}
