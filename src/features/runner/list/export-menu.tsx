import { useState } from 'react';
import { describeProblem } from '#i18n/describe-problem.ts';
import { MenuButton } from '#ui/menu-button.tsx';
import { tell } from '#ui/toast-store.ts';
import { type OpenCampaign, useCampaign } from '#workspace/use-campaign.ts';
import type { ShownList } from './shown-list.ts';

/** Writes a list into a file of the person's choice, exactly as it is shown, also the rows that have not been scrolled to. */
export function ExportMenu({ list }: { readonly list: ShownList }) {
  const campaign = useCampaign();
  const { t } = campaign;
  const [isBusy, setBusy] = useState(false);
  const write = async (kind: string): Promise<void> => {
    setBusy(true);
    await exportAs(kind === 'csv' ? 'csv' : 'xlsx', list, campaign).catch((failure: unknown) =>
      tell(t('files.export.failed', { message: String(failure) }), 'error'),
    );
    setBusy(false);
  };
  return (
    <MenuButton
      items={(['xlsx', 'csv'] as const).map((key) => ({ key, label: t(`files.export.${key}`) }))}
      disabled={isBusy || list.rows.length === 0}
      onChoose={(key) => void write(key)}
    >
      {t(isBusy ? 'files.export.writing' : 'files.export')} ▾
    </MenuButton>
  );
}

async function exportAs(kind: 'xlsx' | 'csv', list: ShownList, campaign: OpenCampaign): Promise<void> {
  const { t } = campaign;
  const { exportList } = await import('./export-list.ts');
  const outcome = await exportList(kind, list, campaign);
  if (!outcome.ok)
    return tell(
      t('files.export.failed', { message: outcome.problems.map((problem) => describeProblem(t, problem)).join(t('common.text.separator')) }),
      'error',
    );
  const { name, rows, cut } = outcome.value;
  tell(t('files.export.done', { file: name, count: rows }));
  if (cut > 0) tell(t('files.export.cut', { count: cut }), 'error');
}
