import fc from 'fast-check';
import type { Json } from '#domain/json.ts';
import { sampleFacts } from '../sample-vocabulary.ts';
import { randomParts } from '../random-rule.ts';

const read = (name: string): Json => ({ var: name });
const order = ['<', '<=', '>', '>='];

/** Conditions that cells can say, over few facts, so that one fact stands in several places. */
const cellCondition: fc.Arbitrary<Json> = fc.oneof(
  fc.constantFrom('issue.urgent', 'issue.fromPublic').map(read),
  fc
    .tuple(fc.constantFrom(...order, '==', '!='), fc.constantFrom('exam.score', 'exam.attempts'), fc.constantFrom<Json>(0, 1, 2, 60, read('p.exam.pass')))
    .map(([operator, name, value]) => ({ [operator]: [read(name), value] })),
  fc.tuple(fc.constantFrom(...order), fc.constantFrom(0, 1, 60)).map(([operator, value]) => ({ [operator]: [value, read('exam.attempts')] })),
  fc.constantFrom<Json>({ '<=': [1, read('exam.attempts'), 3] }, { '<': [read('issue.foundOn'), '2025-12-01'] }, { in: [read('exam.attempts'), [0, 1, 4]] }),
  fc
    .tuple(fc.constantFrom('==', '!='), fc.constantFrom('issue.severity', 'issue.channel'), fc.constantFrom('MINOR', 'SERIOUS', 'SELF'))
    .map(([operator, name, value]) => ({ [operator]: [read(name), value] })),
  fc.constantFrom<Json>({ in: [read('issue.severity'), ['MINOR', 'SERIOUS']] }, { in: ['PLAN', read('issue.measures')] }),
  fc.constantFrom('exam.score', 'exam.attempts', 'issue.severity', 'issue.foundOn', 'issue.urgent').map((name): Json => ({ in: [name, { missing: [name] }] })),
  fc.constantFrom<Json>({ '!=': [read('issue.accepterUnit'), read('issue.ownerUnit')] }, { '!=': [read('issue.ownerUnit'), ''] }, true, false),
);

/** Conditions of cells joined by and, or, not and choices. */
const joined: fc.Arbitrary<Json> = fc.letrec<{ any: Json }>((tie) => ({
  any: fc.oneof(
    { depthSize: 'xsmall', maxDepth: 2 },
    cellCondition,
    fc.tuple(fc.constantFrom('and', 'or'), fc.array(tie('any'), { minLength: 1, maxLength: 3 })).map(([operator, parts]) => ({ [operator]: parts })),
    tie('any').map((part) => ({ '!': [part] })),
    fc.tuple(tie('any'), tie('any'), tie('any')).map((parts) => ({ if: parts })),
  ),
})).any;

const condition = fc.oneof(
  { weight: 8, arbitrary: joined },
  { weight: 1, arbitrary: randomParts.condition.filter((logic) => JSON.stringify(logic).length < 300) },
);

/** Few outcomes, so that rows agree now and then; some are worked out, and one of those fails. */
const outcome: fc.Arbitrary<Json> = fc.oneof(
  { weight: 5, arbitrary: fc.constantFrom<Json>(1, 2, 3, 60) },
  {
    weight: 1,
    arbitrary: fc.constantFrom<Json>(read('p.exam.pass'), read('exam.score'), { '*': [read('exam.attempts'), 2] }, { '/': [1, read('exam.attempts')] }),
  },
);

const choice: fc.Arbitrary<Json> = fc.letrec<{ choice: Json }>((tie) => ({
  choice: fc
    .tuple(
      fc.array(fc.tuple(condition, fc.oneof({ depthSize: 'xsmall', maxDepth: 1 }, outcome, tie('choice'))), { minLength: 1, maxLength: 4 }),
      fc.option(fc.oneof({ depthSize: 'xsmall', maxDepth: 1 }, outcome, tie('choice')), { freq: 8 }),
    )
    .map(([rows, otherwise]) => ({ if: [...rows.flat(), ...(otherwise === null ? [] : [otherwise])] })),
})).choice;

const summand = fc.oneof(
  fc.tuple(condition, outcome).map(([when, then]): Json => ({ if: [when, then, 0] })),
  choice,
  outcome,
);

/** Maxima and minima of choices, most of which stand for a part that always counts where they do not hold. */
const extreme: fc.Arbitrary<Json> = fc
  .tuple(fc.constantFrom('max', 'min'), fc.array(fc.tuple(condition, outcome, fc.constantFrom<Json>(0, 0, 0, 1)), { minLength: 1, maxLength: 4 }), outcome)
  .map(([operator, parts, other]) => ({
    [operator]: [...parts.map(([when, then, none]): Json => ({ if: [when, then, none] })), 0, ...(parts.length > 2 ? [other] : [])],
  }));

/** Rules of every form that has a table, and of some that have none. */
export const randomRule: fc.Arbitrary<Json> = fc.oneof(
  choice,
  condition,
  fc.array(summand, { minLength: 2, maxLength: 4 }).map((parts): Json => ({ '+': parts })),
  extreme,
);

/** The facts that such rules read. */
export const readFacts = [
  'exam.score',
  'exam.attempts',
  'att.lateCount',
  'issue.categoryShare',
  'exam.attended',
  'att.madeUp',
  'officer.isLeader',
  'issue.urgent',
  'issue.fromPublic',
  'issue.severity',
  'issue.channel',
  'issue.measures',
  'issue.foundOn',
  'issue.accepterUnit',
  'issue.ownerUnit',
].flatMap((id) => sampleFacts.get(id) ?? []);
