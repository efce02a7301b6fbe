import type { CampaignDefinition } from '#domain/definition.ts';
import type { FactDefinition } from '#domain/fact.ts';
import type { SubjectKind } from '#domain/id.ts';
import type { Problem } from '#domain/problem.ts';
import type { RuleOutput } from '#domain/rule.ts';
import type { NewItem } from '#features/designer/draft/use-names-editor.ts';

/** What a new fact can rest on without commands or charts being changed: members that are counted or whose fact is summed up, a rule, or whoever asks. */
export const newSources = ['count', 'share', 'sum', 'mean', 'min', 'max', 'rule', 'given'] as const;

/** What is asked of whoever makes a parameter or fact. */
export interface NewName {
  readonly list: 'parameters' | 'vocabulary';
  readonly id: string;
  readonly zh: string;
  readonly en: string;
  readonly basis: string;
  readonly subject: SubjectKind;
  readonly source: (typeof newSources)[number];
  readonly over: SubjectKind;
  /** The fact of the members: the condition of a count or share, else the number that is summed up. */
  readonly of: string;
  readonly rule: string;
  readonly type: 'boolean' | 'number' | 'text' | 'date';
}

/** The parameter that was asked for, to be filled in. */
export function toParameter({ id, zh, en, basis }: NewName, group: NewItem['title']): NewItem {
  const title = toText(zh, en);
  return { id: id.trim(), title, group, value: 0, range: { min: 0, max: 100, decimals: 0 }, basis: basis.trim(), about: title };
}

/** The fact that was asked for; without a value nothing can be decided by it. */
export function toFact(asked: NewName, definition: CampaignDefinition): NewItem {
  const { id, zh, en, subject } = asked;
  return { id: id.trim(), subject, title: toText(zh, en), missing: { kind: 'undetermined' }, ...substanceOf(asked, definition) };
}

/** What was not chosen yet though the source needs it. */
export function notChosen({ list, source, of, rule }: NewName): readonly Problem[] {
  if (list === 'parameters' || source === 'given' || source === 'count') return [];
  if (source === 'rule') return rule === '' ? [empty('/source/rule')] : [];
  return of === '' ? [empty(source === 'share' ? '/source/where' : '/source/of')] : [];
}

function empty(path: string): Problem {
  return { severity: 'error', code: 'definition.value.too_small', path, detail: { minimum: 1 } };
}

/** The facts of members that a source can be made of: true or false for a count or share, numbers for the others. */
export function factsFor({ source, over }: Pick<NewName, 'source' | 'over'>, { vocabulary }: CampaignDefinition): readonly FactDefinition[] {
  const wanted = source === 'count' || source === 'share' ? 'boolean' : 'number';
  return vocabulary.filter(({ subject, type }) => subject === over && type === wanted);
}

function substanceOf(asked: NewName, definition: CampaignDefinition): Readonly<Record<string, unknown>> {
  const { source, over, of, rule, type } = asked;
  if (source === 'given') return { type, source: { kind: 'given' } };
  if (source === 'rule') return { ...typeOf(definition.rules.find(({ id }) => id === rule)?.output), source: { kind: 'rule', rule } };
  const member = definition.vocabulary.find(({ id }) => id === of);
  if (source === 'share')
    return { type: 'number', range: { min: 0, max: 1, decimals: 4 }, source: { kind: 'aggregate', op: source, over, where: { var: of } } };
  if (source === 'count') return { type: 'number', source: { kind: 'aggregate', op: source, over, ...(of === '' ? {} : { where: { var: of } }) } };
  return { type: 'number', ...(member?.unit === undefined ? {} : { unit: member.unit }), source: { kind: 'aggregate', op: source, over, of } };
}

function typeOf(output: RuleOutput | undefined): Readonly<Record<string, unknown>> {
  if (output === undefined) return { type: 'boolean' };
  return output.type === 'enum' || output.type === 'codes' ? { type: output.type, enum: output.codes } : { type: output.type };
}

function toText(zh: string, en: string): NewItem['title'] {
  return { zh: zh.trim(), en: en.trim() === '' ? zh.trim() : en.trim() };
}
