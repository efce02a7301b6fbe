import { useMemo } from 'react';
import { once } from '#domain/once.ts';
import type { RuleDocument } from '#domain/rule.ts';
import type { Problem, Result } from '#domain/problem.ts';
import { useCampaign } from '#workspace/use-campaign.ts';
import type { StepName } from '#logic/edit/history.ts';
import type { DecisionTable, TableColumn } from '#logic/table/decision-table.ts';
import { applyTableEdit, type TableEdit } from '#logic/table/edit/apply-table-edit.ts';
import type { CellTitles } from '#logic/table/edit/cell-titles.ts';
import { fixesOf } from '#logic/table/edit/fix-table.ts';
import { formatCell } from '#logic/table/edit/format-cell.ts';
import { parseCell } from '#logic/table/edit/parse-cell.ts';
import { fromTable } from '#logic/table/from-table.ts';
import { lacksMeasure, withPolicy } from '#logic/table/hit-policies.ts';
import { policyNamed } from '#logic/table/table-of-rule.ts';
import { describeProblem } from '#i18n/describe-problem.ts';
import { tell } from '#ui/toast-store.ts';
import { type Editor, useEditor } from '#features/designer/draft/use-editor.ts';
import { optionsFor } from './cell-options.ts';
import { nameColumn } from './cell-words.ts';
import { foundIn, replacedIn } from './find-in-table.ts';
import { type CellSpot, span } from './grid-spot.ts';
import { holdTable } from './held-tables.ts';
import { newColumn } from './new-column.ts';
import { outcomeText, readOutcome } from './outcome-text.ts';
import { inheritIds } from './row-ids.ts';
import type { TableHand, WrongCell } from './table-hand.ts';
import { titlesFor } from './titles-for.ts';
import { tooManyRows } from './too-many.ts';

type Apply = (edits: readonly TableEdit[], name: StepName, key?: string) => DecisionTable | readonly Problem[];

/** The hand that edits the table of a rule in the draft; undefined where no draft is looked at. Every move is one step that can be undone. */
export function useTableHand(rule: RuleDocument, table: DecisionTable | undefined): TableHand | undefined {
  const editor = useEditor();
  const campaign = useCampaign();
  return useMemo(() => {
    if (editor === undefined || table === undefined) return undefined;
    const { model } = campaign;
    const apply: Apply = (edits, name, key) => {
      const edited = editAll(table, edits);
      if (!edited.ok) return edited.problems;
      const after = edited.value;
      const tooMany = tooManyRows(after.rows.length);
      if (tooMany !== undefined) return [tooMany];
      if (lacksMeasure(after)) return [{ severity: 'error', code: 'rule.edit.row.always', path: '' }];
      const problems = writeTable({ editor, rule, name, key }, after, (made) => {
        if (after.rows.length === table.rows.length && edits.every(({ kind }) => CELLS.has(kind))) inheritIds(table.rows, after.rows);
        holdTable(made, after, model.parameters);
      });
      return problems.length === 0 ? after : problems;
    };
    // What is not said beside a cell is said over the page.
    const applyOrTell: Apply = (edits, name, key) => {
      const done = apply(edits, name, key);
      if (!('rows' in done) && done[0] !== undefined) tell(describeProblem(campaign.t, done[0], campaign.words), 'error');
      return done;
    };
    const setHit = (hit: DecisionTable['hit']): void => {
      const after = withPolicy(table, hit, endOf(rule.output, hit));
      const [problem] = writeTable({ editor, rule, name: { code: 'table.hit' } }, after, (made) => holdTable(made, after, model.parameters));
      if (problem !== undefined) tell(describeProblem(campaign.t, problem, campaign.words), 'error');
    };
    return { ...toHand({ rule, table, campaign, apply, applyOrTell }), setHit };
  }, [editor, table, campaign, rule]);
}

/** What counts as nothing where the highest or lowest is taken. */
function endOf(output: RuleDocument['output'], hit: DecisionTable['hit']): number {
  return output.type === 'number' ? ((hit === 'lowest' ? output.max : output.min) ?? 0) : 0;
}

const CELLS: ReadonlySet<TableEdit['kind']> = new Set<TableEdit['kind']>(['setCell', 'setOutcome', 'fillDown']);

/** Writes a table as the logic of a rule; answers what stands against it. */
export function writeTable(
  { editor, rule, name, key }: { readonly editor: Editor; readonly rule: RuleDocument; readonly name: StepName; readonly key?: string | undefined },
  table: DecisionTable,
  onMade: (made: RuleDocument) => void,
): readonly Problem[] {
  return editor.editRule(rule.id, { logic: fromTable(table) as RuleDocument['logic'], hit: policyNamed(table.hit) }, { name, key, onMade });
}

function editAll(table: DecisionTable, edits: readonly TableEdit[]): Result<DecisionTable> {
  let present = table;
  for (const edit of edits) {
    const edited = applyTableEdit(present, edit);
    if (!edited.ok) return edited;
    present = edited.value;
  }
  return { ok: true, value: present };
}

interface HandContext {
  readonly rule: RuleDocument;
  readonly table: DecisionTable;
  readonly campaign: ReturnType<typeof useCampaign>;
  /** For one cell, beside which the refusal is shown. */
  readonly apply: Apply;
  readonly applyOrTell: Apply;
}

function toHand(context: HandContext): Omit<TableHand, 'setHit'> {
  const texts = textsOf(context);
  return { ...texts.shown, ...typingHand(context, texts), ...rowHand(context), ...columnHand(context), ...fixHand(context) };
}

/** What can be read of a table as texts, and how a text is read as an edit. */
interface TableTexts {
  readonly shown: Pick<TableHand, 'canType' | 'textAt' | 'textsOf' | 'optionsAt'>;
  readonly read: (spot: CellSpot, text: string) => Result<TableEdit>;
}

function textsOf({ rule, table, campaign }: HandContext): TableTexts {
  const { columns, rows } = table;
  const outcomes = { output: rule.output, model: campaign.model, voice: campaign };
  const titles = columns.map((column) => once(() => titlesFor(column, campaign)));
  const titlesAt = (at: number, column: TableColumn): CellTitles => titles[at]?.() ?? titlesFor(column, campaign);
  const textAt = ({ row, column }: CellSpot): string => {
    const found = rows[row];
    const asked = columns[column];
    if (found === undefined || column < 0) return '';
    if (asked === undefined) return outcomeText(found.outcome, outcomes) ?? '';
    return formatCell(found.cells[column] ?? { kind: 'any' }, asked, titlesAt(column, asked));
  };
  return {
    shown: {
      canType: ({ row, column }) =>
        column >= 0 && (column < columns.length || (table.hit !== 'count' && outcomeText(rows[row]?.outcome ?? NO_OUTCOME, outcomes) !== undefined)),
      textAt,
      textsOf: ({ from, to }) => span(from.row, to.row).map((row) => span(Math.max(0, from.column), to.column).map((column) => textAt({ row, column }))),
      optionsAt: ({ column }, typed) => optionsFor({ column: columns[column], output: rule.output, typed }, campaign),
    },
    read: ({ row, column }, text) => {
      const asked = columns[column];
      if (asked === undefined) {
        const json = readOutcome(text, outcomes);
        return json.ok ? { ok: true, value: { kind: 'setOutcome', row, json: json.value } } : json;
      }
      const cell = parseCell(text, asked, titlesAt(column, asked));
      return cell.ok ? { ok: true, value: { kind: 'setCell', row, column, cell: cell.value } } : cell;
    },
  };
}

function nameOf({ table, campaign }: HandContext, column: number): string {
  const asked = table.columns[column];
  return asked === undefined ? campaign.t('table.outcome') : nameColumn(asked, campaign);
}

function typingHand(context: HandContext, { shown, read }: TableTexts): Pick<TableHand, 'type' | 'paste' | 'replaceTexts' | 'clear' | 'fillDown'> {
  const { apply, applyOrTell, table } = context;
  const last = table.columns.length - 1;
  return {
    type: (spot, text) => {
      const edit = read(spot, text);
      if (!edit.ok) return edit.problems[0];
      const row = spot.row + 1;
      const name =
        spot.column > last ? { code: 'table.outcome', detail: { row } } : { code: 'table.cell', detail: { row, column: nameOf(context, spot.column) } };
      const done = apply([edit.value], name);
      return 'rows' in done ? undefined : done[0];
    },
    paste: (spot, texts) => paste(context, { spot, texts, read, canType: shown.canType }),
    replaceTexts: (wanted, by) => replaceTexts(context, { wanted, by, read, shown }),
    clear: ({ from, to }) => {
      const columns = span(Math.max(0, from.column), Math.min(to.column, last));
      const edits = span(from.row, to.row).flatMap((row) => columns.map((column): TableEdit => ({ kind: 'setCell', row, column, cell: { kind: 'any' } })));
      if (edits.length > 0) applyOrTell(edits, { code: 'table.cell', detail: { row: from.row + 1, column: nameOf(context, columns[0] ?? 0) } });
    },
    fillDown: ({ from, to }) => {
      const edits = span(Math.max(0, from.column), to.column).map((column): TableEdit => ({ kind: 'fillDown', from: from.row, to: to.row, column }));
      if (to.row > from.row) applyOrTell(edits, { code: 'table.fillDown' });
    },
  };
}

function rowHand({ table, applyOrTell }: HandContext): Pick<TableHand, 'addRow' | 'cloneRows' | 'removeRows' | 'moveRows' | 'moveRowTo'> {
  return {
    moveRowTo: (from, to) => void applyOrTell([{ kind: 'moveRows', rows: [from], to }], { code: 'table.moveRows', detail: { row: from + 1 } }),
    addRow: (at) => void applyOrTell([{ kind: 'insertRow', at }], { code: 'table.addRow' }),
    cloneRows: ({ from, to }) => {
      const rows = span(from.row, to.row);
      applyOrTell([{ kind: 'cloneRows', rows }], { code: 'table.cloneRows', detail: { rows: rows.length } });
    },
    removeRows: ({ from, to }) => {
      const rows = span(from.row, to.row);
      applyOrTell([{ kind: 'removeRows', rows }], { code: 'table.removeRows', detail: { rows: rows.length } });
    },
    moveRows: ({ from, to }, by) => {
      if (from.row + by < 0 || to.row + by >= table.rows.length) return false;
      applyOrTell([{ kind: 'moveRows', rows: span(from.row, to.row), to: from.row + by }], { code: 'table.moveRows', detail: { row: from.row + 1 } });
      return true;
    },
  };
}

function columnHand(context: HandContext): Pick<TableHand, 'addColumn' | 'removeColumn' | 'moveColumn' | 'moveColumnTo'> {
  const { table, campaign, applyOrTell } = context;
  return {
    moveColumnTo: (from, to) => void applyOrTell([{ kind: 'moveColumn', from, to }], { code: 'table.moveColumn', detail: { column: nameOf(context, from) } }),
    addColumn: (fact, at) => {
      const column = newColumn(campaign.model.facts.get(fact));
      if (column !== undefined) applyOrTell([{ kind: 'addColumn', column, at }], { code: 'table.addColumn', detail: { column: nameColumn(column, campaign) } });
    },
    removeColumn: (column) => void applyOrTell([{ kind: 'removeColumn', column }], { code: 'table.removeColumn', detail: { column: nameOf(context, column) } }),
    moveColumn: (column, by) => {
      if (column + by < 0 || column + by >= table.columns.length) return;
      applyOrTell([{ kind: 'moveColumn', from: column, to: column + by }], { code: 'table.moveColumn', detail: { column: nameOf(context, column) } });
    },
  };
}

function fixHand({ table, campaign, applyOrTell }: HandContext): Pick<TableHand, 'fixesOf' | 'fix'> {
  return {
    fixesOf: (finding) => fixesOf(table, finding),
    fix: ({ code, detail, edits }) => void applyOrTell(edits, { code: 'table.fix', detail: { fix: campaign.t(`table.fix.${code}`, detail) } }),
  };
}

const NO_OUTCOME = { kind: 'literal', path: '', value: null } as const;

interface Pasting {
  readonly spot: CellSpot;
  readonly texts: readonly (readonly string[])[];
  readonly read: (spot: CellSpot, text: string) => Result<TableEdit>;
  readonly canType: (spot: CellSpot) => boolean;
}

/** Lays a block of texts over the cells from a spot on; rows that are not there are added. What cannot be read is answered, and its cell stays as it was. */
function paste({ table, applyOrTell }: HandContext, { spot, texts, read, canType }: Pasting): readonly WrongCell[] {
  const more = Math.max(0, spot.row + texts.length - table.rows.length);
  const edits: TableEdit[] = Array.from({ length: more }, (_, index) => ({ kind: 'insertRow', at: table.rows.length + index }));
  const wrong: { readonly spot: CellSpot; readonly text: string; readonly problem: Problem | undefined }[] = [];
  for (const [down, line] of texts.entries()) {
    for (const [along, text] of line.slice(0, table.columns.length + 1 - spot.column).entries()) {
      const at = { row: spot.row + down, column: spot.column + along };
      if (at.row < table.rows.length && !canType(at)) continue;
      const edit = read(at, text);
      if (edit.ok) edits.push(edit.value);
      else wrong.push({ spot: at, text, problem: edit.problems[0] });
    }
  }
  const done = applyOrTell(edits, { code: 'table.paste', detail: { cells: texts.reduce((sum, line) => sum + line.length, 0) } });
  const rows = 'rows' in done ? done.rows : table.rows;
  return wrong.flatMap(({ spot: { row, column }, text, problem }) => {
    const found = rows[row];
    return found === undefined || problem === undefined ? [] : [{ row: found, column, rubbish: { text, problem } }];
  });
}

interface Replacing {
  readonly wanted: string;
  readonly by: string;
  readonly read: TableTexts['read'];
  readonly shown: TableTexts['shown'];
}

function replaceTexts({ table, applyOrTell }: HandContext, { wanted, by, read, shown }: Replacing): ReturnType<TableHand['replaceTexts']> {
  const last = { row: table.rows.length - 1, column: table.columns.length };
  const edits: TableEdit[] = [];
  const wrong: WrongCell[] = [];
  for (const spot of foundIn(shown.textsOf({ from: { row: 0, column: 0 }, to: last }), wanted)) {
    const row = table.rows[spot.row];
    if (row === undefined || !shown.canType(spot)) continue;
    const text = replacedIn(shown.textAt(spot), wanted, by);
    const edit = read(spot, text);
    if (edit.ok) edits.push(edit.value);
    else if (edit.problems[0] !== undefined) wrong.push({ row, column: spot.column, rubbish: { text, problem: edit.problems[0] } });
  }
  const done = edits.length === 0 ? table : applyOrTell(edits, { code: 'table.replace', detail: { wanted, by, cells: edits.length } });
  return { replaced: 'rows' in done ? edits.length : 0, wrong };
}
