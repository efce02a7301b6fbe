import { useState } from 'react';
import { describeProblem } from '#i18n/describe-problem.ts';
import { MenuButton } from '#ui/menu-button.tsx';
import { tell } from '#ui/toast-store.ts';
import { useCampaign } from '#workspace/use-campaign.ts';
import type { Run } from '../run/use-simulation.ts';

/** Hands out what came of a run. */
export function ExportFigures({ run }: { readonly run: Run }) {
  const campaign = useCampaign();
  const { t, words } = campaign;
  const [isBusy, setBusy] = useState(false);
  const write = async (kind: 'xlsx' | 'csv'): Promise<void> => {
    setBusy(true);
    // Workbooks are written by a part of the program that is fetched when it is first needed.
    const { exportFigures } = await import('./export-figures.ts');
    const written = await exportFigures(kind, run, campaign).catch((failure: unknown) => ({ ok: false as const, message: String(failure) }));
    setBusy(false);
    if (written.ok) return tell(t('simulate.export.done', { file: written.value }));
    const message = 'message' in written ? written.message : written.problems.map((each) => describeProblem(t, each, words)).join(t('common.text.separator'));
    return tell(t('files.export.failed', { message }), 'error');
  };
  return (
    <MenuButton
      items={(['xlsx', 'csv'] as const).map((key) => ({ key, label: t(`files.export.${key}`) }))}
      disabled={isBusy || run.count === 0}
      onChoose={(key) => void write(key === 'csv' ? 'csv' : 'xlsx')}
    >
      {t(isBusy ? 'files.export.writing' : 'files.export')} ▾
    </MenuButton>
  );
}
