import type { FactDefinition } from '#domain/fact.ts';
import type { ParameterDefinition } from '#domain/parameter.ts';
import type { RuleOutput } from '#domain/rule.ts';
import type { Text } from '#domain/text.ts';

/** What a value needs to be written: its unit, the names of its codes, whether it is a share or a date. */
export interface ValueForm {
  readonly unit?: Text | undefined;
  readonly codes?: readonly { readonly code: string; readonly title: Text }[] | undefined;
  readonly share?: boolean;
  readonly date?: boolean;
  /** The codes are posts of the roster. */
  readonly post?: boolean;
  /** The codes are those of units. */
  readonly unitCode?: boolean;
}

/** The form of a fact's values. A number from 0 to 1 without a unit, or with 比例 as its unit, is a share, and so is the share of an aggregate. */
export function formOfFact(fact: FactDefinition | undefined): ValueForm {
  if (fact === undefined) return {};
  const aggregate = fact.source.kind === 'aggregate' && fact.source.op === 'share';
  return {
    unit: fact.unit,
    codes: fact.enum,
    date: fact.type === 'date',
    share: fact.type === 'number' && (aggregate || isShare(fact)),
    ...(fact.source.kind === 'roster' && fact.source.field === 'post' ? { post: true } : {}),
    ...(fact.reference === 'unit' ? { unitCode: true } : {}),
  };
}

/** The form of a parameter's value. */
export function formOfParameter(parameter: ParameterDefinition | undefined): ValueForm {
  return parameter === undefined ? {} : { unit: parameter.unit, share: isShare(parameter) };
}

/** The form of what a rule gives. */
export function formOfOutput(output: RuleOutput | undefined): ValueForm {
  if (output === undefined || output.type === 'boolean') return {};
  if (output.type !== 'number') return { codes: output.codes };
  return { unit: output.unit, share: isShare({ unit: output.unit, range: output }) };
}

function isShare(number: {
  readonly unit?: Text | undefined;
  readonly range?: { readonly min?: number | undefined; readonly max?: number | undefined } | undefined;
}): boolean {
  const { unit, range } = number;
  return range?.min === 0 && range.max === 1 && (unit === undefined || unit.zh === '%' || unit.zh.startsWith('比例')) && !isWhole(range);
}

/** 0 or 1 and nothing between is a count (a resit allowed or not), not a share. */
function isWhole(range: object): boolean {
  return 'decimals' in range && range.decimals === 0;
}
