import { isJsonObject, type Json } from '#domain/json.ts';

/** How a fact is looked at: it is one of some values or none of them, it is true or not, or how it compares with a number. */
export const tests = ['oneOf', 'noneOf', 'yes', 'no', 'atLeast', 'above', 'atMost', 'below', 'equal'] as const;

/** See {@link tests}. */
export type Test = (typeof tests)[number];

/** One thing that has to hold of a subject: codes for `oneOf` and `noneOf`, one number for a comparison, nothing for `yes` and `no`. */
export interface Clause {
  readonly fact: string;
  readonly test: Test;
  readonly values: readonly (string | number)[];
}

const COMPARISONS: Readonly<Record<string, Test>> = { '>=': 'atLeast', '>': 'above', '<=': 'atMost', '<': 'below', '==': 'equal' };
const OPERATORS = new Map(Object.entries(COMPARISONS).map(([operator, test]) => [test, operator]));

/** A condition as clauses that all have to hold, none where it holds for everybody; undefined where it says anything that clauses cannot say. */
export function toClauses(logic: unknown): readonly Clause[] | undefined {
  if (logic === undefined) return [];
  if (isJsonObject(logic) && Object.keys(logic).length === 1 && Array.isArray(logic['and'])) {
    const clauses = logic['and'].map(toClause);
    return clauses.length > 0 && clauses.every((clause) => clause !== undefined) ? clauses : undefined;
  }
  const clause = toClause(logic);
  return clause === undefined ? undefined : [clause];
}

function toClause(logic: unknown): Clause | undefined {
  const own = factOf(logic);
  if (own !== undefined) return { fact: own, test: 'yes', values: [] };
  const [operator, args] = parted(logic);
  if (operator === '!') return args.length === 1 ? opposite(toClause(args[0])) : undefined;
  const [left, right, ...more] = args;
  const fact = factOf(left);
  return fact === undefined || more.length > 0 ? undefined : compared(fact, operator, right);
}

/** A fact beside something fixed. */
function compared(fact: string, operator: string, right: unknown): Clause | undefined {
  if (operator === 'in') return isCodes(right) ? { fact, test: 'oneOf', values: right } : undefined;
  if (typeof right === 'number') {
    const test = COMPARISONS[operator];
    return test === undefined ? undefined : { fact, test, values: [right] };
  }
  if (operator === '==' && typeof right === 'boolean') return { fact, test: right ? 'yes' : 'no', values: [] };
  if (typeof right !== 'string' || (operator !== '==' && operator !== '!=')) return undefined;
  return { fact, test: operator === '==' ? 'oneOf' : 'noneOf', values: [right] };
}

/** What is not so. Of comparisons there is none: what cannot be told is neither. */
function opposite(clause: Clause | undefined): Clause | undefined {
  if (clause?.test === 'yes') return { ...clause, test: 'no' };
  return clause?.test === 'oneOf' ? { ...clause, test: 'noneOf' } : undefined;
}

function parted(logic: unknown): readonly [operator: string, args: readonly unknown[]] {
  if (!isJsonObject(logic)) return ['', []];
  const [entry, ...others] = Object.entries(logic);
  if (entry === undefined || others.length > 0) return ['', []];
  return [entry[0], Array.isArray(entry[1]) ? entry[1] : [entry[1]]];
}

function factOf(logic: unknown): string | undefined {
  const [operator, [name, ...others]] = parted(logic);
  return operator === 'var' && typeof name === 'string' && others.length === 0 ? name : undefined;
}

function isCodes(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((code) => typeof code === 'string');
}

/** Clauses as a condition: all have to hold; undefined for none, which holds for everybody. */
export function toLogic(clauses: readonly Clause[]): Json | undefined {
  const parts = clauses.map(ofClause);
  return parts.length > 1 ? { and: parts } : parts[0];
}

function ofClause({ fact, test, values }: Clause): Json {
  const read = { var: fact };
  const [first = null] = values;
  if (test === 'yes') return read;
  if (test === 'no') return { '!': [read] };
  if (test === 'oneOf') return values.length === 1 ? { '==': [read, first] } : { in: [read, [...values]] };
  if (test === 'noneOf') return values.length === 1 ? { '!=': [read, first] } : { '!': [{ in: [read, [...values]] }] };
  return { [OPERATORS.get(test) ?? '==']: [read, first] };
}
