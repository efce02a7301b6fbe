import { useMemo } from 'react';
import type { Problem } from '#domain/problem.ts';
import type { RuleDocument } from '#domain/rule.ts';
import { describeProblem } from '#i18n/describe-problem.ts';
import { formOfOutput } from '#i18n/value-form.ts';
import type { DecisionTable, TableColumn } from '#logic/table/decision-table.ts';
import type { RowMatch } from '#logic/table/match-table.ts';
import { useRoving } from '#ui/use-roving.ts';
import { useVoice } from '#workspace/use-voice.ts';
import { SeverityMark } from '#features/designer/findings/severity-mark.tsx';
import { nameColumn, tellCell, tellOutcome, unitOf } from './cell-words.ts';
import { findingsByRow } from './rule-table.ts';

/** Where the values on the bench lead: what became of every row, and the rows that make the answer. */
export interface PresentRows {
  readonly matches: readonly RowMatch[];
  readonly deciding: readonly number[];
}

interface Props {
  readonly rule: RuleDocument;
  readonly table: DecisionTable;
  readonly findings: readonly Problem[];
  readonly now: PresentRows;
}

/** The number of a row before its cells, the outcome after them. */
const BESIDE = 2;

/** A decision table as a grid: heads stay in sight, one Tab stop, arrows move between the cells. The head is its first row. */
export function TableGrid({ rule, table, findings, now }: Props) {
  const voice = useVoice();
  const { t } = voice;
  const { columns, rows } = table;
  const settled = table.hit !== 'collect' && now.deciding.length > 0;
  const { ref, spot, onKeyDown, onFocus } = useRoving(rows.length + 1, columns.length + BESIDE);
  const marked = useMemo(() => findingsByRow(findings), [findings]);
  const place = (row: number, column: number): { readonly 'data-spot': string; readonly tabIndex: number } => ({
    'data-spot': `${row}.${column}`,
    tabIndex: spot.row === row && spot.column === column ? 0 : -1,
  });
  return (
    <div className="table-frame">
      {/* A table that is walked with the arrow keys is a grid; the rule does not know that pattern. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-to-interactive-role */}
      <table ref={ref} className="decision-table" role="grid" aria-label={t('table.title')} onKeyDown={onKeyDown} onFocus={onFocus}>
        <thead>
          <tr>
            <th scope="col" className="table-number" {...place(0, 0)}>
              {t('table.row')}
            </th>
            {columns.map((column, index) => (
              <th key={column.key} scope="col" {...place(0, index + 1)}>
                <ColumnHead column={column} />
              </th>
            ))}
            <th scope="col" className="table-outcome" {...place(0, columns.length + 1)}>
              {t('table.outcome')}
              <UnitWords unit={rule.output.type === 'number' && rule.output.unit !== undefined ? voice.words.text(rule.output.unit) : ''} />
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => {
            const match = now.matches[index];
            const decides = now.deciding.includes(index);
            return (
              <tr key={`${row.path} ${index}`} className={decides ? 'table-decides' : ''} aria-selected={decides}>
                <th scope="row" className="table-number" {...place(index + 1, 0)}>
                  <RowHead number={index + 1} findings={marked.get(index) ?? []} decides={decides} />
                </th>
                {columns.map((column, at) => (
                  <td key={column.key} className={classOf(row.cells[at]?.kind === 'any', markOf(match, at, settled))} {...place(index + 1, at + 1)}>
                    {tellCell(row.cells[at] ?? { kind: 'any' }, column, voice)}
                    <CellMark mark={markOf(match, at, settled)} />
                  </td>
                ))}
                <td className="table-outcome" {...place(index + 1, columns.length + 1)}>
                  {tellOutcome(row.outcome, formOfOutput(rule.output), voice)}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

function ColumnHead({ column }: { readonly column: TableColumn }) {
  const voice = useVoice();
  return (
    <>
      {nameColumn(column, voice)}
      <UnitWords unit={column.kind === 'formula' ? voice.t('table.column.formula') : unitOf(column, voice)} />
    </>
  );
}

function UnitWords({ unit }: { readonly unit: string }) {
  return unit === '' ? null : <span className="table-unit">{unit}</span>;
}

function RowHead({ number, findings, decides }: { readonly number: number; readonly findings: readonly Problem[]; readonly decides: boolean }) {
  const { t, words } = useVoice();
  const [first] = findings;
  return (
    <>
      {number}
      {decides ? (
        <span className="table-arrow">
          {' '}
          ▸<span className="visually-hidden">{t('table.mark.decides')}</span>
        </span>
      ) : null}
      {first === undefined ? null : (
        <span className="table-flag" title={findings.map((finding) => describeProblem(t, finding, words)).join('\n')}>
          <SeverityMark severity={first.severity} />
        </span>
      )}
    </>
  );
}

type Mark = 'fails' | 'untold';

/** What the present value does here is said, not only coloured. */
function CellMark({ mark }: { readonly mark: Mark | undefined }) {
  const { t } = useVoice();
  if (mark === undefined) return null;
  return (
    <span className={`table-mark table-mark-${mark}`} title={t(`table.mark.${mark}`)}>
      <span aria-hidden="true">{mark === 'fails' ? '✕' : '?'}</span>
      <span className="visually-hidden">{t(`table.mark.${mark}`)}</span>
    </span>
  );
}

/** The first cell that fails a row is marked; where none does, those that cannot be told, unless the answer stands without them. */
function markOf(match: RowMatch | undefined, at: number, settled: boolean): Mark | undefined {
  if (match?.failing === at) return 'fails';
  return !settled && match?.match === 'untold' && match.cells[at] === 'untold' ? 'untold' : undefined;
}

function classOf(quiet: boolean, mark: Mark | undefined): string {
  return `${quiet ? 'table-any' : ''}${mark === undefined ? '' : ` table-${mark}`}`;
}
