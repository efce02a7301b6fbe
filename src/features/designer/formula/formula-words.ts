import type { Verdict } from '#domain/verdict.ts';
import { formatValue } from '#i18n/format-value.ts';
import { isTextKey } from '#i18n/resources.ts';
import { formOfFact, formOfParameter, type ValueForm } from '#i18n/value-form.ts';
import type { Voice } from '#i18n/voice.ts';
import { encodeNode } from '#logic/encode-rule.ts';
import type { FormulaRow } from '#logic/formula/formula-rows.ts';
import { nameRead } from '#logic/rule-tree.ts';
import type { Shape } from '#logic/rule-shape.ts';

/** An operator by its name; one that has none by itself. */
export function operatorWords(operator: string, { t }: Voice): string {
  const key = `formula.op.${operator === '?:' ? 'if' : operator}`;
  return isTextKey(key) ? t(key) : operator;
}

/** What stands on a line, in words. What cannot be told in words is its JSON. */
export function partWords(row: FormulaRow, voice: Voice, titleOfCode: (code: string) => string | undefined): string {
  const { node, kind } = row;
  const { t } = voice;
  if (kind === 'list') return t('formula.list');
  if (kind === 'name') return nameWords(nameRead(node) ?? '', row.scoped, voice);
  if (node.kind === 'operation' && kind === 'operation') return operatorWords(node.operator, voice);
  if (node.kind !== 'literal') return JSON.stringify(encodeNode(node));
  if (node.value === null) return t('formula.empty');
  if (typeof node.value === 'boolean') return t(node.value ? 'common.yes' : 'common.no');
  if (typeof node.value === 'number') return String(node.value);
  const title = titleOfCode(node.value);
  return title === undefined ? `“${node.value}”` : `${title} ${node.value}`;
}

function nameWords(name: string, scoped: boolean, voice: Voice): string {
  const { t, words } = voice;
  if (scoped) return name === '' || name === 'current' ? t('formula.element') : t('formula.element.of', { name });
  if (!name.startsWith('p.')) return words.factTitle(name);
  const parameter = words.parameter(name.slice(2));
  if (parameter === undefined) return name;
  return t('rules.read.parameter', { parameter: words.text(parameter.title), value: formatValue(parameter.value, formOfParameter(parameter), voice) });
}

/** The type and unit of a part; nothing where nothing is known. */
export function typeWords(shape: Shape | undefined, { t }: Voice): string {
  if (shape === undefined || shape.type === 'unknown') return '';
  const type = t(`problems.type.${shape.type}`);
  return shape.unit === undefined ? type : `${type} · ${shape.unit}`;
}

/** What a part came to on the bench. */
export function valueWords(verdict: Verdict | undefined, row: FormulaRow, voice: Voice): string {
  if (verdict === undefined || row.kind === 'literal') return '';
  if (verdict.status !== 'ok') return voice.t(verdict.status === 'error' ? 'rules.truth.error' : 'rules.truth.undetermined');
  return formatValue(verdict.value, formOfRow(row, voice), voice);
}

function formOfRow({ node }: FormulaRow, { words }: Voice): ValueForm {
  const name = nameRead(node);
  if (name === undefined) return {};
  return name.startsWith('p.') ? formOfParameter(words.parameter(name.slice(2))) : formOfFact(words.fact(name));
}
