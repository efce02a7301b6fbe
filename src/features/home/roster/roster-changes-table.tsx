import { useTexts } from '#workspace/use-voice.ts';
import type { Changes, Named, RosterChanges } from './roster-changes.ts';

/** How many names a cell shows before it says that there are more. */
const NAMED = 6;

/** What accepting a roster would change: units and officers that come, go, or get another record, by number and by name. */
export function RosterChangesTable({ changes }: { readonly changes: RosterChanges }) {
  const { t } = useTexts();
  return (
    <table className="home-table roster-changes" aria-label={t('files.roster.changes')}>
      <thead>
        <tr>
          <th scope="col">{t('files.roster.changes.about')}</th>
          <th scope="col">{t('files.roster.changes.added')}</th>
          <th scope="col">{t('files.roster.changes.removed')}</th>
          <th scope="col">{t('files.roster.changes.changed')}</th>
          <th scope="col">{t('files.roster.changes.same')}</th>
        </tr>
      </thead>
      <tbody>
        <ChangeRow title={t('files.roster.unit')} changes={changes.units} />
        <ChangeRow title={t('files.roster.officer')} changes={changes.officers} />
      </tbody>
    </table>
  );
}

function ChangeRow({ title, changes: { added, removed, changed, same } }: { readonly title: string; readonly changes: Changes }) {
  return (
    <tr>
      <th scope="row">{title}</th>
      <NamedCell named={added} />
      <NamedCell named={removed} />
      <NamedCell named={changed} />
      <td>{same}</td>
    </tr>
  );
}

function NamedCell({ named }: { readonly named: readonly Named[] }) {
  const { t } = useTexts();
  const names = named
    .slice(0, NAMED)
    .map(({ id, name }) => (name === '' ? id : t('files.roster.named', { name, id })))
    .join(t('common.list.separator'));
  return (
    <td>
      <strong>{named.length}</strong>
      {named.length === 0 ? null : <span className="roster-names">{named.length > NAMED ? t('files.roster.changes.more', { names }) : names}</span>}
    </td>
  );
}
