import type { Problem } from '#domain/problem.ts';
import type { RuleDocument } from '#domain/rule.ts';
import type { HitPolicy } from '#logic/table/decision-table.ts';
import { HIT_POLICIES, isGathering } from '#logic/table/hit-policies.ts';
import type { GridSheet } from './grid-sheet.ts';
import { TABLE_FORMAT, TABLE_VERSION } from './table-to-sheet.ts';

/** What a workbook says about its table beside the cells. */
export interface SheetAbout {
  readonly hit: HitPolicy;
  readonly problems: readonly Problem[];
}

/** Does this sheet tell about a table, rather than hold one? */
export function isAbout(sheet: GridSheet): boolean {
  return keyColumn(sheet) !== undefined;
}

/** Reads what stands beside the table; without it the table stays as it is used at present. What names no rule comes from another program, and tells only the policy. */
export function readAbout(sheets: readonly GridSheet[], rule: RuleDocument, present: HitPolicy): SheetAbout {
  const sheet = sheets.find(isAbout);
  if (sheet === undefined) return { hit: present, problems: [] };
  const told = toldIn(sheet);
  const hit = told.get('hit') ?? '';
  const differing = told.has('rule') ? differences(told, rule) : [];
  return { hit: isHit(hit) ? hit : present, problems: [...differing, ...againstHit(hit, rule)] };
}

/** What the file says otherwise than the rule. */
function differences(told: ReadonlyMap<string, string>, rule: RuleDocument): readonly Problem[] {
  const [form = '', id = '', version = '', output = ''] = ['schemaVersion', 'rule', 'version', 'output'].map((key) => told.get(key) ?? '');
  const isOther = id !== rule.id;
  return [
    ...found(Number(form) !== TABLE_VERSION, 'error', ['table.sheet.form.other', form]),
    ...found(isOther, 'warning', ['table.sheet.rule.other', id]),
    // A draft has the number after that of the edition in force.
    ...found(!isOther && Number(version) < rule.version - 1, 'warning', ['table.sheet.rule.older', version]),
    ...found(output !== rule.output.type, 'error', ['table.sheet.output.other', output]),
  ];
}

function againstHit(hit: string, { output }: RuleDocument): readonly Problem[] {
  return [
    ...found(!isHit(hit), 'error', ['table.sheet.hit.unknown', hit]),
    ...found(isHit(hit) && isGathering(hit) && output.type !== 'number', 'error', ['table.sheet.hit.sum', hit]),
  ];
}

function found(isSo: boolean, severity: Problem['severity'], [code, text]: readonly [code: string, text: string]): readonly Problem[] {
  return isSo ? [{ severity, code, path: '', detail: { text } }] : [];
}

function isHit(text: string): text is HitPolicy {
  return (HIT_POLICIES as readonly string[]).includes(text);
}

/** The column in which the keys stand; the value is in the next one. */
function keyColumn({ rows }: GridSheet): number | undefined {
  for (const { cells } of rows) {
    const at = cells.find(({ content }) => content.value === 'format');
    if (at !== undefined && cells.some(({ column, content }) => column === at.column + 1 && content.value === TABLE_FORMAT)) return at.column;
  }
  return undefined;
}

function toldIn(sheet: GridSheet): ReadonlyMap<string, string> {
  const key = keyColumn(sheet) ?? 0;
  const valueAt = (cells: GridSheet['rows'][number]['cells'], column: number): string =>
    String(cells.find((cell) => cell.column === column)?.content.value ?? '').trim();
  return new Map(sheet.rows.map(({ cells }) => [valueAt(cells, key), valueAt(cells, key + 1)]));
}
