import fc from 'fast-check';
import type { Json } from '#domain/json.ts';
import { sampleFacts } from './sample-vocabulary.ts';

const read = (name: string): Json => ({ var: name });
const idsOf = (type: string): readonly string[] =>
  [...sampleFacts.values()].filter((fact) => fact.type === type && (type !== 'number' || (fact.range?.max ?? 0) <= 200)).map(({ id }) => id);

/** Few facts, so that one fact stands in several places of a rule. */
const numbers = ['exam.score', 'exam.attempts', 'att.lateCount', 'issue.categoryShare'];
const booleans = idsOf('boolean').slice(0, 4);
const codes = ['issue.severity', 'issue.channel'];

const operation = (operator: string, ...args: readonly fc.Arbitrary<Json>[]): fc.Arbitrary<Json> =>
  fc.tuple(...args).map((operands) => ({ [operator]: operands }));
const several = (operator: string, arg: fc.Arbitrary<Json>, most: number): fc.Arbitrary<Json> =>
  fc.array(arg, { minLength: 1, maxLength: most }).map((operands) => ({ [operator]: operands }));

type Parts = Readonly<Record<'condition' | 'number' | 'code' | 'list', Json>>;

const order = ['<', '<=', '>', '>='];
const equality = ['==', '!=', '===', '!=='];

/** Well-typed parts of rules over the sample facts: every operator of the strict language except division and questions about what is missing. */
export const randomParts = fc.letrec<Parts>((tie) => {
  const [condition, number, code, list] = [tie('condition'), tie('number'), tie('code'), tie('list')];
  const choice = (outcome: fc.Arbitrary<Json>): fc.Arbitrary<Json> => operation('if', condition, outcome, condition, outcome, outcome);
  const aCode = fc.constantFrom('MINOR', 'SERIOUS', 'SELF', 'PLAN', 'SYSTEM');
  return {
    condition: fc.oneof(
      { depthSize: 'small', maxDepth: 4 },
      fc.constantFrom(...booleans).map(read),
      fc.boolean(),
      fc
        .tuple(fc.constantFrom(...order), fc.constantFrom(...numbers), fc.constantFrom(0, 1, 0.5, 59, 60, 80))
        .map(([operator, name, value]) => ({ [operator]: [read(name), value] })),
      fc.constantFrom(...order, ...equality).chain((operator) => operation(operator, number, number)),
      operation('<=', number, number, number),
      fc.constantFrom(...equality).chain((operator) => operation(operator, code, code)),
      operation('in', code, list),
      several('and', condition, 3),
      several('or', condition, 3),
      operation('!', condition),
      choice(condition),
      fc
        .constantFrom('all', 'some', 'none')
        .chain((operator) => operation(operator, list, operation('in', fc.constant(read('')), fc.constant(['PLAN', 'SELF'])))),
    ),
    number: fc.oneof(
      { depthSize: 'small', maxDepth: 3 },
      fc.constantFrom(...numbers).map(read),
      fc.constantFrom<Json>(0, 1, 2, 60, 0.1),
      fc.constantFrom('+', '*', 'min', 'max').chain((operator) => several(operator, number, 3)),
      operation('-', number, number),
      choice(number),
      operation('reduce', list, fc.constant<Json>({ '+': [read('accumulator'), 1] }), fc.constant(0)),
    ),
    code: fc.oneof({ depthSize: 'small', maxDepth: 3 }, fc.constantFrom(...codes).map(read), aCode, choice(code)),
    list: fc.oneof(
      { depthSize: 'small', maxDepth: 3 },
      fc.constant(read('issue.measures')),
      fc.array(code, { minLength: 1, maxLength: 3 }),
      several('merge', list, 2),
      operation('filter', list, operation('!=', fc.constant(read('')), aCode)),
      choice(list),
    ),
  };
});

/** The names that a random rule can read. */
export const randomNames: readonly string[] = [...numbers, ...booleans, ...codes, 'issue.measures'];
