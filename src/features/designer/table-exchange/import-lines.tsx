import { PlainTable } from '#ui/plain-table.tsx';
import { useCampaign } from '#workspace/use-campaign.ts';
import type { ChangeLine } from '#features/designer/changes/change-line.ts';

/** More lines than anybody would look through. */
const MOST = 200;

/** What taking a file would change, row by row and cell by cell. */
export function ImportLines({ lines }: { readonly lines: readonly ChangeLine[] }) {
  const { t } = useCampaign();
  if (lines.length === 0) return null;
  return (
    // Without a tab stop nobody could scroll it by keyboard.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className="table-exchange-part" role="region" aria-label={t('exchange.excel.changes')} tabIndex={0}>
      <PlainTable
        caption={t('exchange.excel.changes')}
        className="table-exchange-lines"
        head={
          <tr>
            <th scope="col">{t('changes.where')}</th>
            <th scope="col">{t('exchange.excel.before')}</th>
            <th scope="col">{t('exchange.excel.after')}</th>
          </tr>
        }
      >
        <tbody>
          {lines.slice(0, MOST).map(({ where, before, after }, index) => (
            <tr key={index}>
              <td>{where}</td>
              <td>{before}</td>
              <td>{after}</td>
            </tr>
          ))}
        </tbody>
      </PlainTable>
      {lines.length > MOST ? <p className="faint">{t('exchange.excel.more', { number: lines.length - MOST })}</p> : null}
    </div>
  );
}
