import type { Problem } from '#domain/problem.ts';
import { toRegionDetail } from '#domain/region.ts';
import { type Verification } from '#logic/verification.ts';
import { checkTable, type Region, type TableCheck } from './check-table.ts';
import type { DecisionTable, TableColumn } from './decision-table.ts';
import { isGathering } from './hit-policies.ts';
import { tableOfRule } from './table-of-rule.ts';

/** More gaps than this are told as a number. */
const TOLD = 3;
/** More findings about single rows than these are told as a number. */
const MOST_ROWS_TOLD = 20;

/**
 * What the table of a rule shows: who no row covers, rows that never decide, rows that could be left out or put together, columns that make no difference.
 * Rows are numbered from 1, as a reader counts them. Nothing for a rule that has no table.
 */
export function verifyTable({ rule, tree, context }: Verification): readonly Problem[] {
  const table = tableOfRule(rule, tree, context);
  if (table === undefined) return [];
  return tableFindings(table, checkTable(table, context), rule.subject);
}

/** The findings of a checked table, at the places in `/logic` from which its rows come. A check that was given up says so. */
export function tableFindings(table: DecisionTable, check: TableCheck | undefined, subject: string): readonly Problem[] {
  if (check === undefined) return [{ severity: 'note', code: 'rule.table.unchecked', path: '/logic', detail: { rows: table.rows.length } }];
  const at = (row: number): string => `/logic${table.rows[row]?.path ?? ''}`;
  const idle = check.idle.map((column): Problem => ({
    severity: 'note',
    code: 'rule.table.columnUnused',
    path: '/logic',
    detail: { fact: nameOf(table.columns[column]) },
  }));
  // Every row counts for itself there: order and overlaps mean nothing, and what no row takes adds nothing.
  if (isGathering(table.hit)) return idle;
  // A row that only counts where something is missing does count.
  const isLate = new Set(check.late.map(({ row }) => row));
  const late = check.late.map(({ row, behind, isFree }): Problem => ({
    severity: 'warning',
    code: 'rule.table.late',
    path: at(row),
    detail: { row: row + 1, behind: behind + 1, ...(isFree ? { raise: true } : {}) },
  }));
  const masked = check.masked
    .filter((row) => !check.deciding.includes(row) && !isLate.has(row) && !isDerived(table, row))
    .map((row): Problem => ({
      severity: 'warning',
      code: 'rule.table.masked',
      path: at(row),
      // Whoever takes it out hears what that changes.
      detail: { row: row + 1, ...(check.withholding.includes(row) ? { withholds: true } : {}) },
    }));
  const subsumed = check.subsumed.map(({ row, other }): Problem => ({
    severity: 'note',
    code: 'rule.table.subsumed',
    path: at(row),
    detail: { row: row + 1, other: other + 1 },
  }));
  const mergeable = check.mergeable.map(({ row, other }): Problem => ({
    severity: 'note',
    code: 'rule.table.mergeable',
    path: at(row),
    detail: { row: row + 1, other: other + 1 },
  }));
  return [...gapFindings(check, subject), ...overlapFindings(table, check, at), ...shortened([...late, ...masked, ...subsumed, ...mergeable]), ...idle];
}

/** Of a long list the beginning, and how many more there are: nobody reads thousands. */
function shortened(findings: readonly Problem[]): readonly Problem[] {
  const [next] = findings.slice(MOST_ROWS_TOLD);
  if (next === undefined) return findings;
  const more: Problem = { severity: next.severity, code: 'rule.table.rowsMore', path: '/logic', detail: { count: findings.length - MOST_ROWS_TOLD } };
  return [...findings.slice(0, MOST_ROWS_TOLD), more];
}

/** Is a row one of several that come from one place of the rule? Nobody wrote it, so nobody is told that it could be left out. */
function isDerived({ rows }: DecisionTable, row: number): boolean {
  const path = rows[row]?.path ?? '';
  return path !== '' && rows.some((other, index) => index !== row && other.path === path);
}

function gapFindings({ gaps, gapSize, size }: TableCheck, subject: string): readonly Problem[] {
  const told = gaps.slice(0, TOLD);
  const rest = gapSize - told.reduce((sum, gap) => sum + gap.size, 0n);
  return [
    ...told.map((gap): Problem => ({ severity: 'warning', code: 'rule.table.gap', path: '/logic', detail: { subject, ...regionDetail(gap) } })),
    ...(rest > 0n ? [{ severity: 'warning', code: 'rule.table.gapsMore', path: '/logic', detail: { percent: percentOf(rest, size) } } as const] : []),
  ];
}

/** Where the policy is that one row matches, or that those that match agree. */
function overlapFindings({ hit }: DecisionTable, { overlaps }: TableCheck, at: (row: number) => string): readonly Problem[] {
  if (hit === 'first') return [];
  return overlaps.shown.map(({ row, other, same, region }) => ({
    severity: 'error',
    code: same ? 'rule.table.overlap' : 'rule.table.conflict',
    path: at(other),
    detail: { row: row + 1, other: other + 1, ...regionDetail(region) },
  }));
}

function regionDetail({ where, person }: Region): { readonly where: readonly string[]; readonly person: readonly string[] } {
  return { where: toRegionDetail(where), person: toRegionDetail(person) };
}

/** A share in percent, to two decimals, never nothing for something. */
function percentOf(part: bigint, whole: bigint): number {
  return Math.max(0.01, Number((part * 10_000n) / whole) / 100);
}

function nameOf(column: TableColumn | undefined): string {
  return column === undefined || column.kind === 'formula' ? '' : column.fact;
}
