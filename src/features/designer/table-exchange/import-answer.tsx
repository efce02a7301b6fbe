import { Alert } from 'antd';
import type { Result } from '#domain/problem.ts';
import { describeProblem } from '#i18n/describe-problem.ts';
import type { TableReading } from '#logic/exchange/read-table-sheet.ts';
import { compareTables } from '#logic/table/compare-tables.ts';
import type { DecisionTable } from '#logic/table/decision-table.ts';
import { useCampaign } from '#workspace/use-campaign.ts';

interface Props {
  readonly reading: TableReading;
  readonly present: DecisionTable;
  readonly taken: Result<DecisionTable> | undefined;
}

/** Whether a file can be taken as it stands, and how much it would change. */
export function ImportAnswer({ reading, present, taken }: Props) {
  const { t, words } = useCampaign();
  if (reading.kind === 'refused' || taken === undefined) return <Alert type="error" showIcon title={t('exchange.excel.refused')} />;
  if (!taken.ok) {
    const [problem] = taken.problems;
    const wrong = reading.rows.filter((row) => row.wrong.length > 0).length;
    const isWrong = problem?.code === 'table.sheet.wrong';
    const said = problem === undefined ? '' : describeProblem(t, problem, words);
    return <Alert type="error" showIcon title={isWrong ? t('exchange.excel.wrong', { rows: wrong }) : said} />;
  }
  const { pairs, columnsAdded, columnsRemoved } = compareTables(present, taken.value);
  const added = pairs.filter(({ before }) => before === null).length;
  const removed = pairs.filter(({ after }) => after === null).length;
  const changed = pairs.filter(({ before, after, cells, outcome }) => before !== null && after !== null && (cells.length > 0 || outcome)).length;
  const moved = pairs.filter((pair) => pair.moved).length;
  const isSame = added + removed + changed + moved + columnsAdded.length + columnsRemoved.length === 0 && present.hit === taken.value.hit;
  return (
    <Alert
      type={isSame ? 'info' : 'success'}
      showIcon
      title={isSame ? t('exchange.excel.same') : t('exchange.excel.ready', { added, removed, changed, moved })}
    />
  );
}
