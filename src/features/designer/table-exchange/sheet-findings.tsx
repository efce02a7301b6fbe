import type { Severity } from '#domain/problem.ts';
import { columnLetters } from '#files/workbook/cell-place.ts';
import { describeProblem } from '#i18n/describe-problem.ts';
import type { SheetFinding } from '#logic/exchange/grid-sheet.ts';
import { Lamp } from '#ui/lamp.tsx';
import { PlainTable } from '#ui/plain-table.tsx';
import { useCampaign } from '#workspace/use-campaign.ts';

/** More findings than anybody would work through at once. */
const MOST = 200;
/** What stands in a cell is shown only as far as a line goes. */
const SHOWN = 60;
const TONES = { error: 'red', warning: 'yellow', note: 'green' } as const satisfies Record<Severity, string>;

/** What was found in a file, one a row: how grave, in which cell, what stands there, and what would do. */
export function SheetFindings({ findings }: { readonly findings: readonly SheetFinding[] }) {
  const { t, words } = useCampaign();
  if (findings.length === 0) return null;
  return (
    // Without a tab stop nobody could scroll it by keyboard.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className="table-exchange-part" role="region" aria-label={t('exchange.excel.findings')} tabIndex={0}>
      <PlainTable
        caption={t('exchange.excel.findings')}
        className="table-exchange-findings"
        head={
          <tr>
            <th scope="col">{t('exchange.excel.findings.severity')}</th>
            <th scope="col">{t('exchange.excel.findings.place')}</th>
            <th scope="col">{t('exchange.excel.findings.text')}</th>
            <th scope="col">{t('exchange.excel.findings.said')}</th>
          </tr>
        }
      >
        <tbody>
          {findings.slice(0, MOST).map(({ problem, at, text = '' }, index) => (
            <tr key={index}>
              <td>
                <Lamp tone={TONES[problem.severity]} word={t(`exchange.excel.severity.${problem.severity}`)} />
              </td>
              <td>{at === undefined ? problem.path || t('exchange.excel.findings.whole') : `${columnLetters(at.column)}${at.row}`}</td>
              <td>
                <bdi>{shortened(text)}</bdi>
              </td>
              <td>{describeProblem(t, problem, words)}</td>
            </tr>
          ))}
        </tbody>
      </PlainTable>
      {findings.length > MOST ? <p className="faint">{t('exchange.excel.more', { number: findings.length - MOST })}</p> : null}
    </div>
  );
}

function shortened(text: string): string {
  const signs = [...text];
  return signs.length > SHOWN ? `${signs.slice(0, SHOWN).join('')}…` : text;
}
