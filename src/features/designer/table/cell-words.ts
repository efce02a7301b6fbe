import { formatValue } from '#i18n/format-value.ts';
import { readPart } from '#i18n/read-aloud.ts';
import { formOfFact, formOfParameter, type ValueForm } from '#i18n/value-form.ts';
import { joinNames, type Voice } from '#i18n/voice.ts';
import type { RuleNode } from '#logic/rule-tree.ts';
import { readRule } from '#logic/read-rule.ts';
import { isClosed, isOpen } from '#logic/table/cell.ts';
import type { TableColumn } from '#logic/table/decision-table.ts';
import type { Bound, Cell, LookingCell, Range } from '#logic/table/table-cell.ts';

/** What a column asks, in words: the fact, the code that a list may hold, or the formula as it is read aloud. */
export function nameColumn(column: TableColumn, voice: Voice): string {
  const { t, words } = voice;
  if (column.kind === 'formula') return readNode(column.node, voice);
  const fact = words.factTitle(column.fact);
  return column.kind === 'fact' ? fact : t('table.column.contains', { fact, code: formatValue([column.code], formOfColumn(column, voice), voice) });
}

/** The unit of a column's values, so that cells need not repeat it; none where it stands in the value itself. */
export function unitOf(column: TableColumn, { words }: Voice): string {
  const unit = column.kind === 'fact' ? words.fact(column.fact)?.unit : undefined;
  return unit === undefined || unit.zh === '%' ? '' : words.text(unit);
}

/** A cell in words: `≥ 优秀线（90 分）`, `≥ 60 且 < 70`, `已办结、已移送`, `任意`. */
export function tellCell(cell: Cell, column: TableColumn, voice: Voice): string {
  const { t } = voice;
  if (cell.kind === 'any') return t('table.cell.any');
  if (cell.absent === undefined) return tellValues(cell, column, voice);
  if (cell.absent) return isClosed(cell) ? t('table.cell.missing') : t('table.cell.orMissing', { values: tellValues(cell, column, voice) });
  return isOpen(cell) ? t('table.cell.notMissing') : t('table.cell.andNotMissing', { values: tellValues(cell, column, voice) });
}

function tellValues(cell: LookingCell, column: TableColumn, voice: Voice): string {
  const { t } = voice;
  if (cell.kind === 'ranges') {
    const ranges = cell.ranges.map((range) => tellRange(range, formOfColumn(column, voice), voice));
    return ranges.length === 0 ? t('table.cell.never') : ranges.join(t('common.list.or'));
  }
  if (cell.values.length === 0) return t(cell.except ? 'table.cell.present' : 'table.cell.never');
  const values = joinNames(
    cell.values.map((value) => formatValue(value, formOfColumn(column, voice), voice)),
    voice,
  );
  return cell.except ? t('table.cell.except', { values }) : values;
}

/** An outcome in words; `form` is how the rule's values are written. */
export function tellOutcome(outcome: RuleNode, form: ValueForm, voice: Voice): string {
  return readPart(readRule({ root: outcome }), voice, form);
}

function readNode(node: RuleNode, voice: Voice): string {
  return readPart(readRule({ root: node }), voice);
}

/** Cells stand under the unit of their column. */
function formOfColumn(column: TableColumn, voice: Voice): ValueForm {
  if (column.kind === 'formula') return {};
  const form = formOfFact(voice.words.fact(column.fact));
  return unitOf(column, voice) === '' ? form : { ...form, unit: undefined };
}

function tellRange({ from, to }: Range, form: ValueForm, voice: Voice): string {
  if (from === null && to === null) return voice.t('table.cell.present');
  if (from !== null && to !== null && from.value === to.value) return tellBound(from, form, voice);
  const lower = from === null ? '' : `${from.closed ? '≥' : '>'} ${tellBound(from, form, voice)}`;
  const upper = to === null ? '' : `${to.closed ? '≤' : '<'} ${tellBound(to, form, voice)}`;
  return lower === '' || upper === '' ? lower + upper : voice.t('table.cell.both', { from: lower, to: upper });
}

/** A parameter by its name with its present value. */
function tellBound({ value, parameter }: Bound, form: ValueForm, voice: Voice): string {
  const { t, words } = voice;
  if (parameter === undefined) return formatValue(value, form, voice);
  const written = formatValue(value, formOfParameter(words.parameter(parameter)), voice);
  return t('rules.read.parameter', { parameter: words.parameterTitle(parameter), value: written });
}
