import { EmptyState } from '#ui/empty-state.tsx';
import { PlainTable } from '#ui/plain-table.tsx';
import { useTexts } from '#workspace/use-voice.ts';
import { CampaignRow } from './campaign-row.tsx';
import { type CampaignStorage, copyNames } from './campaign-storage.ts';
import type { StorageDesk } from './storage-desk.ts';

/** Every campaign of this browser with its copies side by side. */
export function CampaignTable({ desk, campaigns, now }: { readonly desk: StorageDesk; readonly campaigns: readonly CampaignStorage[]; readonly now: number }) {
  const { t } = useTexts();
  if (campaigns.length === 0) return <EmptyState title={t('settings.campaigns.none')} />;
  return (
    <PlainTable
      className="storage-table"
      caption={t('settings.campaigns')}
      head={
        <tr>
          <th scope="col">{t('settings.column.campaign')}</th>
          <th scope="col" className="number">
            {t('settings.column.records')}
          </th>
          <th scope="col" className="number">
            {t('settings.column.events')}
          </th>
          <th scope="col" className="number">
            {t('settings.column.size')}
          </th>
          {copyNames.map((name) => (
            <th key={name} scope="col" title={t(`settings.copy.about.${name}`)}>
              {t(`settings.copy.${name}`)}
            </th>
          ))}
          <th scope="col">{t('settings.column.backup')}</th>
          <th scope="col">{t('settings.column.verified')}</th>
          <th scope="col">{t('settings.column.actions')}</th>
        </tr>
      }
    >
      {campaigns.map((campaign) => (
        <CampaignRow key={campaign.id} desk={desk} campaign={campaign} now={now} />
      ))}
    </PlainTable>
  );
}
