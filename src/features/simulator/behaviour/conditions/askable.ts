import type { FactDefinition } from '#domain/fact.ts';
import type { SubjectKind } from '#domain/id.ts';
import { readRoster } from '#engine/facts/read-source.ts';
import type { Model } from '#engine/model.ts';
import type { Clause, Test } from './clauses.ts';

/** A fact that can be asked of a subject, how, and among which codes; undefined where it has none. */
export interface Askable {
  readonly fact: FactDefinition;
  readonly tests: readonly Test[];
  readonly codes: readonly string[] | undefined;
}

/** More different texts than these are no choice. */
const MOST_CODES = 60;
const CODED: readonly Test[] = ['oneOf', 'noneOf'];
const TOLD: readonly Test[] = ['yes', 'no'];
const COUNTED: readonly Test[] = ['atLeast', 'above', 'atMost', 'below', 'equal'];

/** What can be asked of subjects of a kind: their own facts, those of their unit, and those of the campaign; what stands in the roster first. */
export function askableOf(model: Model, kind: SubjectKind): readonly Askable[] {
  const kinds = [...new Set<SubjectKind>([kind, 'unit', 'campaign'])].filter((each) => each !== 'unit' || kind !== 'campaign');
  const askable = kinds.flatMap((of) => model.definition.vocabulary.filter(({ subject }) => subject === of).flatMap((fact) => ask(model, fact)));
  const isOfRoster = ({ fact }: Askable): number => Number(fact.source.kind !== 'roster');
  return askable.toSorted((left, right) => isOfRoster(left) - isOfRoster(right));
}

function ask(model: Model, fact: FactDefinition): readonly Askable[] {
  if (fact.source.kind === 'given') return [];
  if (fact.type === 'boolean') return [{ fact, tests: TOLD, codes: undefined }];
  if (fact.type === 'number') return [{ fact, tests: COUNTED, codes: undefined }];
  const codes = codesOf(model, fact);
  return codes.length === 0 || codes.length > MOST_CODES ? [] : [{ fact, tests: CODED, codes }];
}

/** The codes that a fact can have: those of its list, the units, or what stands in the roster. */
export function codesOf(model: Model, { type, subject, source, reference, enum: entries = [] }: FactDefinition): readonly string[] {
  const { units, officers } = model.definition.organisation;
  if (type === 'enum') return entries.map(({ code }) => code);
  if (reference === 'unit') return units.map(({ id }) => id);
  if (type !== 'text' || reference !== undefined || source.kind !== 'roster') return [];
  const values = (subject === 'unit' ? units : officers).map(({ id }) => readRoster(model, id, source.field));
  return [...new Set(values.filter((value) => typeof value === 'string' && value !== ''))] as readonly string[];
}

/** What is asked of a fact to begin with. */
export function firstClause({ fact, tests: [test = 'yes'], codes = [] }: Askable): Clause {
  if (codes.length > 0) return { fact: fact.id, test, values: codes.slice(0, 1) };
  return { fact: fact.id, test, values: fact.type === 'number' ? [fact.range?.min ?? 0] : [] };
}
