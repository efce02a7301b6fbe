import type { CampaignDefinition } from '#domain/definition.ts';
import { type FactDefinition, factSchema } from '#domain/fact.ts';
import { sameJson } from '#domain/settled-json.ts';
import { toProblems } from '#domain/parse-definition.ts';
import { type ParameterDefinition, parameterSchema } from '#domain/parameter.ts';
import type { Problem, Result } from '#domain/problem.ts';
import { faultOf } from '#engine/decide/check-facts.ts';

/** The two lists of a definition whose items rules read by name. */
export type NameList = 'parameters' | 'vocabulary';

/** A parameter or a fact. */
export type Named = ParameterDefinition | FactDefinition;

/** What is to become of one of them. A member that is undefined is taken out. */
export interface NameChange {
  readonly list: NameList;
  readonly id: string;
  readonly change: Readonly<Record<string, unknown>>;
}

/** Rules reckon exactly to nine decimal places: beyond this size they could not. */
const MOST = 1e12;

/**
 * The draft with one parameter or fact changed, and the item that it came to be. Refused with what stands against it: no such item, a value that the
 * schema or the item's own range, codes or type does not allow. One that is as in the edition in force is the very one of the edition.
 */
export function withEdited(draft: CampaignDefinition, published: CampaignDefinition, { list, id, change }: NameChange): Result<CampaignDefinition> {
  const items: readonly Named[] = draft[list];
  const position = items.findIndex((item) => item.id === id);
  const found = items[position];
  if (found === undefined) return refused('name.gone', '', { id });
  const judged = judge(list, { ...found, ...change });
  if (!judged.ok) return judged;
  if (sameJson(judged.value, found)) return { ok: true, value: draft };
  const before = (published[list] as readonly Named[]).find((item) => item.id === id);
  const made = before !== undefined && sameJson(before, judged.value) ? before : judged.value;
  return { ok: true, value: { ...draft, [list]: items.with(position, made) } };
}

/** The draft with a new parameter or fact behind the others. Refuses what is none, and an id that is taken or would be read as a parameter's. */
export function withAdded(draft: CampaignDefinition, list: NameList, item: object): Result<CampaignDefinition> {
  const judged = judge(list, item);
  if (!judged.ok) return judged;
  const { id } = judged.value;
  const items: readonly Named[] = draft[list];
  if (items.some((other) => other.id === id)) return refused('name.id.taken', '/id', { id });
  if (list === 'vocabulary' && /^p(\.|$)/.test(id)) return refused('name.id.reserved', '/id', { id });
  return { ok: true, value: { ...draft, [list]: [...items, judged.value] } };
}

/** The item as the schema has it, if nothing stands against it. */
function judge(list: NameList, item: object): Result<Named> {
  const plain = Object.fromEntries(Object.entries(item).filter(([, value]) => value !== undefined));
  const parsed = (list === 'parameters' ? parameterSchema : factSchema).safeParse(plain);
  if (!parsed.success) return { ok: false, problems: parsed.error.issues.flatMap((issue) => toProblems(issue)) };
  const problems = [...rangeProblems(parsed.data), ...('value' in parsed.data ? valueProblems(parsed.data) : factProblems(parsed.data))];
  return problems.length > 0 ? { ok: false, problems } : { ok: true, value: parsed.data };
}

function rangeProblems({ range }: Named): readonly Problem[] {
  return range === undefined || Math.max(Math.abs(range.min), Math.abs(range.max)) <= MOST ? [] : [failed('name.number.tooLarge', '/range', { most: MOST })];
}

function valueProblems({ id, value, range: { min, max, decimals } }: ParameterDefinition): readonly Problem[] {
  const isIn = value >= min && value <= max && Number(value.toFixed(decimals)) === value;
  return isIn ? [] : [failed('parameter.value.outOfRange', '/value', { id, value, min, max })];
}

function factProblems(fact: FactDefinition): readonly Problem[] {
  const codes = fact.enum?.map(({ code }) => code) ?? [];
  const twice = codes.find((code, position) => codes.indexOf(code) !== position);
  const wantsCodes = (fact.type === 'enum' && fact.source.kind !== 'roster') || fact.type === 'codes';
  return [
    ...(twice === undefined ? [] : [failed('name.code.taken', '/enum', { code: twice })]),
    ...(wantsCodes && codes.length === 0 ? [failed('fact.enum.missing', '/enum', { id: fact.id })] : []),
    ...(fact.missing.kind === 'default' && faultOf(fact, fact.missing.value) !== undefined
      ? [failed('fact.default.invalid', '/missing', { id: fact.id })]
      : []),
  ];
}

function failed(code: string, path: string, detail: Problem['detail'] = {}): Problem {
  return { severity: 'error', code, path, detail };
}

function refused(code: string, path: string, detail: Problem['detail']): Result<never> {
  return { ok: false, problems: [failed(code, path, detail)] };
}
