import { Button } from 'antd';
import type { Problem } from '#domain/problem.ts';
import { fromRegionDetail } from '#domain/region.ts';
import { describeProblem } from '#i18n/describe-problem.ts';
import { joinNames } from '#i18n/voice.ts';
import type { DecisionTable } from '#logic/table/decision-table.ts';
import { factsOfPerson } from '#logic/examples/people-in-gaps.ts';
import { isGathering } from '#logic/table/hit-policies.ts';
import type { TableFix } from '#logic/table/edit/fix-table.ts';
import { useVoice } from '#workspace/use-voice.ts';
import { SeverityMark } from '#features/designer/findings/severity-mark.tsx';
import type { Given } from '#features/designer/rules/bench-facts.ts';
import { useBenchHand } from '#features/designer/rules/bench-hand.ts';
import type { PresentRows } from './table-grid.tsx';
import type { TableHand } from './table-hand.ts';

interface Props {
  readonly table: DecisionTable;
  readonly findings: readonly Problem[];
  readonly now: PresentRows;
  /** Absent where the table is only shown. */
  readonly hand: TableHand | undefined;
  /** What was found is of the table as it was a moment ago: nothing can be mended by it. */
  readonly isLate: boolean;
}

/** Under the table: which row the present values lead to, and every finding, a gap with somebody who is in it, each with what would mend it; or that all was checked and is well. */
export function TableFindings({ table, findings, now, hand, isLate }: Props) {
  const voice = useVoice();
  const { t, words } = voice;
  const { deciding, matches } = now;
  const rows = joinNames(
    deciding.map((row) => String(row + 1)),
    voice,
  );
  const putOnBench = useBenchHand();
  const mending = isLate ? undefined : hand;
  const none = matches.some(({ match }) => match === 'untold') ? 'table.now.untold' : 'table.now.none';
  return (
    <div className="table-foot">
      <p role="status">{deciding.length === 0 ? t(none) : t('table.now.row', { count: deciding.length, rows })}</p>
      {isLate ? <p role="status">{t(findings.length === 0 ? 'table.check.running' : 'table.check.late')}</p> : null}
      <ul className="table-findings" aria-label={t('table.check')} data-late={isLate ? true : undefined}>
        {findings.map((finding) => (
          <li key={JSON.stringify(finding)}>
            <SeverityMark severity={finding.severity} />
            <span>
              {describeProblem(t, finding, words)}
              {mending?.fixesOf(finding).map((fix) => (
                <FixButton key={fix.code} fix={fix} onFix={mending.fix} />
              ))}
              {putOnBench === null || !Array.isArray(finding.detail?.['person']) ? null : (
                <Button size="small" className="table-fix" onClick={() => putOnBench(personOf(finding))}>
                  {t('table.findings.try')}
                </Button>
              )}
            </span>
          </li>
        ))}
        {findings.length === 0 && !isLate ? <li className="soft">{t(cleanKey(table))}</li> : null}
        {table.formulas.length === 0 ? null : <li className="faint">{t('table.formulas', { count: table.formulas.length })}</li>}
      </ul>
    </div>
  );
}

/** Somebody who is in the region that a finding is about. */
function personOf({ detail }: Problem): Given {
  const person = detail?.['person'];
  return Array.isArray(person) ? factsOfPerson(fromRegionDetail(person as readonly string[])) : {};
}

function FixButton({ fix, onFix }: { readonly fix: TableFix; readonly onFix: TableHand['fix'] }) {
  const { t } = useVoice();
  return (
    <Button size="small" className="table-fix" onClick={() => onFix(fix)}>
      {t(`table.fix.${fix.code}`, fix.detail)}
    </Button>
  );
}

function cleanKey({
  hit,
  columns,
}: DecisionTable): 'table.check.clean' | 'table.check.cleanCount' | 'table.check.cleanSum' | 'table.check.cleanExtreme' | 'table.check.formulas' {
  if (hit === 'count') return 'table.check.cleanCount';
  if (isGathering(hit)) return hit === 'collect' ? 'table.check.cleanSum' : 'table.check.cleanExtreme';
  return columns.some(({ kind }) => kind === 'formula') ? 'table.check.formulas' : 'table.check.clean';
}
