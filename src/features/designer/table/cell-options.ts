import type { RuleOutput } from '#domain/rule.ts';
import type { Text } from '#domain/text.ts';
import { formatValue } from '#i18n/format-value.ts';
import { formOfParameter } from '#i18n/value-form.ts';
import type { OpenCampaign } from '#workspace/use-campaign.ts';
import type { TableColumn } from '#logic/table/decision-table.ts';
import { isFound } from '#features/designer/pick/name-options.ts';
import { initialsOf } from '#features/designer/pick/pinyin-initials.ts';
import type { CellOption } from './table-hand.ts';

const SIGNS = ['≥', '>', '≤', '<', '='] as const;
/** What has been typed so far: an operator, everything that is already said, and the word that is being typed. */
const BEGUN = /^(\s*(?:≥|>=|＞＝|≤|<=|＜＝|>|＞|<|＜|=|＝)?\s*)(.*[、,，;；])?(.*)$/s;

interface Asked {
  /** Undefined for the outcome. */
  readonly column: TableColumn | undefined;
  readonly output: RuleOutput;
  readonly typed: string;
}

/** What can be written in a cell, those that answer to what was typed so far. */
export function optionsFor({ column, output, typed }: Asked, campaign: OpenCampaign): readonly CellOption[] {
  const [, sign = '', said = '', word = ''] = BEGUN.exec(typed) ?? [];
  const all = column === undefined ? outcomeOptions(output, campaign) : cellOptions(column, sign.trim(), campaign);
  return all.filter(({ search }) => isFound(word.trim(), search)).map((option) => (said === '' ? option : { ...option, text: `${said}${option.text}` }));
}

function cellOptions(column: TableColumn, sign: string, campaign: OpenCampaign): readonly CellOption[] {
  const { t, words } = campaign;
  const any = option(t('table.cell.any'), '');
  const flags = [option(t('common.yes'), ''), option(t('common.no'), '')];
  if (column.kind !== 'fact') return [...flags, any];
  const rest = [any, ...absentCells(column.fact, campaign)];
  const fact = words.fact(column.fact);
  if (column.type === 'boolean') return [...flags, ...rest];
  if (column.type === 'enum') return [...(fact?.enum ?? []).map(({ code, title }) => titled(title, code, campaign)), ...rest];
  if (column.type !== 'number') return rest;
  const parameters = parameterCells(fact?.unit?.zh ?? '', sign, campaign);
  // Parameters can be many; what is short and few stands before them until a sign says that one of them is meant.
  return sign === '' ? [...rest, ...parameters] : [...parameters, ...rest];
}

/** What can be asked about there being no value, unless the fact has one assumed then. */
function absentCells(id: string, { t, model }: OpenCampaign): readonly CellOption[] {
  if (model.facts.get(id)?.missing.kind === 'default') return [];
  return (['present', 'missing', 'notMissing'] as const).map((key) => option(t(`table.cell.${key}`), t(`table.cell.${key}.hint`)));
}

/** Each parameter of the same unit behind the sign that was typed, or behind each of the two that thresholds mostly have. */
function parameterCells(unit: string, sign: string, campaign: OpenCampaign): readonly CellOption[] {
  const { model, words } = campaign;
  const signs: readonly string[] = sign === '' ? SIGNS.filter((each) => each === '≥' || each === '<') : [sign];
  return model.definition.parameters
    .filter((parameter) => (parameter.unit?.zh ?? '') === unit)
    .flatMap((parameter) =>
      signs.map((each) => ({
        text: `${each}${words.text(parameter.title)}`,
        hint: formatValue(parameter.value, formOfParameter(parameter), campaign),
        search: searchOf(parameter.title, parameter.id),
      })),
    );
}

function outcomeOptions(output: RuleOutput, campaign: OpenCampaign): readonly CellOption[] {
  const { t, model, words } = campaign;
  if (output.type === 'boolean') return [option(t('common.yes'), ''), option(t('common.no'), '')];
  if (output.type !== 'number') return output.codes.map(({ code, title }) => titled(title, code, campaign));
  const unit = output.unit?.zh ?? '';
  return model.definition.parameters
    .filter((parameter) => (parameter.unit?.zh ?? '') === unit)
    .map((parameter) => ({
      text: words.text(parameter.title),
      hint: formatValue(parameter.value, formOfParameter(parameter), campaign),
      search: searchOf(parameter.title, parameter.id),
    }));
}

function titled(title: Text, code: string, { words }: OpenCampaign): CellOption {
  return { text: words.text(title), hint: code, search: searchOf(title, code) };
}

function option(text: string, hint: string): CellOption {
  return { text, hint, search: `${text} ${initialsOf(text)}`.toLowerCase() };
}

function searchOf({ zh, en }: Text, id: string): string {
  return `${zh} ${initialsOf(zh)} ${en} ${id}`.toLowerCase();
}
