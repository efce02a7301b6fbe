import fc from 'fast-check';
import type { Actor, Command, EngineCommand, SubjectCommand } from '#domain/command.ts';
import type { FactValue } from '#domain/fact-value.ts';
import type { SubjectRef } from '#domain/id.ts';
import { fromDayNumber, toDayNumber } from '#domain/iso-date.ts';
import { type CampaignState, emptyState } from '#engine/evolve/campaign-state.ts';
import { tinyDefinition } from './tiny-campaign.ts';
import { chief, type Draft, office, signed } from './tiny-run.ts';

/** A command in the making: what depends on the day (dates) is filled in when its turn comes. */
export type RandomStep = (state: CampaignState, commandId: string) => Command;

const officers: readonly SubjectRef[] = ['officer:O1', 'officer:O2', 'officer:O3', 'officer:O4'];
const issues: readonly SubjectRef[] = ['issue:1', 'issue:2'];
const slips: readonly SubjectRef[] = ['slip:0001', 'slip:0002', 'slip:0003'];
const proposals: readonly SubjectRef[] = ['proposal:0001', 'proposal:0002', 'proposal:0003'];
const stages: readonly SubjectRef[] = ['stage:study/ZS1', 'stage:study/ZS2', 'stage:rectify/ZS1', 'stage:rectify/ZS2'];
const strangers: readonly SubjectRef[] = ['officer:nobody', 'issue:9', 'unit:ZS1', 'campaign:campaign'];

const subjectsByKind: Readonly<Record<string, readonly SubjectRef[]>> = { officer: officers, issue: issues, slip: slips, proposal: proposals, stage: stages };
const anySubject = fc.constantFrom(...officers, ...issues, ...slips, ...proposals, ...stages, ...strangers);

const values: Readonly<Record<string, fc.Arbitrary<FactValue>>> = {
  'exam.score': fc.constantFrom<FactValue>(20, 45, 59.5, 60, 88, 101, '缺考', null),
  'note.pages': fc.integer({ min: 0, max: 30 }),
  'issue.grade': fc.constantFrom<FactValue>('MINOR', 'SERIOUS', 'OTHER'),
  'issue.title': fc.constantFrom<FactValue>('迟到', '着装', ''),
};
const anyBoolean = fc.boolean();

const actor: fc.Arbitrary<Actor> = fc.oneof({ weight: 8, arbitrary: fc.constant(office) }, { weight: 2, arbitrary: fc.constant(chief) });
const reason = fc.option(fc.constantFrom('核实', ' '), { nil: undefined, freq: 6 });

/** A command of the definition on a subject that mostly fits; facts now and then missing, out of range or of the wrong type. */
const subjectCommand: fc.Arbitrary<Draft> = fc.constantFrom(...tinyDefinition.commands).chain((definition) => {
  const fitting = fc.constantFrom(...(subjectsByKind[definition.subject] ?? strangers));
  const facts = fc.record(Object.fromEntries(definition.fields.map(({ fact }) => [fact, values[fact] ?? anyBoolean])), {
    requiredKeys: definition.fields.filter(({ required }) => required).map(({ fact }) => fact),
  });
  return fc
    .record({ subject: fc.oneof({ weight: 12, arbitrary: fitting }, { weight: 1, arbitrary: anySubject }), facts, reason, unit: fc.constantFrom('ZS1', 'ZS2') })
    .map(({ subject, facts: given, reason: why, unit }) => ({
      type: 'subject.command' as const,
      command: definition.type,
      subject,
      facts: given as Record<string, FactValue>,
      ...(why === undefined ? {} : { reason: why }),
      ...(definition.registers ? { unit } : {}),
    }));
});

interface Stand {
  readonly subject: SubjectRef;
  readonly chart: string;
  readonly state: string;
}

const statesByChart: Readonly<Record<string, readonly string[]>> = {
  'officer-study': ['exam.waiting', 'exam.failed', 'notes.due', 'nowhere'],
  issue: ['registered', 'rectifying', 'nowhere'],
  slip: ['issued', 'replied'],
  proposal: ['proposed'],
  'stage-study': ['running', 'idle'],
  'stage-rectify': ['running'],
};
const subjectsByChart: Readonly<Record<string, readonly SubjectRef[]>> = {
  'officer-study': officers,
  issue: issues,
  slip: slips,
  proposal: proposals,
  'stage-study': stages,
  'stage-rectify': stages,
};

/** A chart, a state of it, and a subject that mostly has it. */
const stand: fc.Arbitrary<Stand> = fc.constantFrom(...Object.keys(statesByChart)).chain((chart) =>
  fc.record({
    chart: fc.constant(chart),
    state: fc.constantFrom(...(statesByChart[chart] ?? [])),
    subject: fc.constantFrom(...(subjectsByChart[chart] ?? []), ...strangers),
  }),
);

/** The engine's own commands, most with a reason. */
const intervention: fc.Arbitrary<Draft> = fc.oneof(
  fc.record({ type: fc.constant('subject.remind' as const), subject: anySubject, role: fc.constantFrom('unitHead', 'chief') }),
  fc.record({ type: fc.constant('subject.reassign' as const), subject: anySubject, unit: fc.constantFrom('ZS1', 'ZS2', 'ZS9'), reason: fc.constant('调整') }),
  stand.map(({ subject, chart, state }) => ({ type: 'instance.return' as const, subject, chart, state, reason: '退回' })),
  stand.map(({ subject, chart, state }) => ({ type: 'instance.withdraw' as const, subject, chart, reason: state === 'nowhere' ? '' : '撤回' })),
  stand.map(({ subject, chart }) => ({ type: 'incident.retry' as const, subject, chart })),
);
const voiding: fc.Arbitrary<Draft> = fc.record({
  type: fc.constant('subject.void' as const),
  subject: fc.constantFrom(...issues, ...slips),
  reason: fc.constant('重复'),
});

const single: fc.Arbitrary<(state: CampaignState) => { readonly draft: Draft; readonly actor: Actor }> = fc.oneof(
  {
    weight: 14,
    arbitrary: fc.tuple(subjectCommand, actor).map(([draft, by]) => () => ({ draft, actor: by })),
  },
  {
    weight: 4,
    arbitrary: fc.tuple(intervention, actor).map(([draft, by]) => () => ({ draft, actor: by })),
  },
  { weight: 1, arbitrary: voiding.map((draft) => () => ({ draft, actor: office })) },
  {
    weight: 2,
    arbitrary: fc
      .tuple(anySubject, fc.constantFrom('exam', 'resit', 'rectify', 'reply', 'window'), fc.integer({ min: -2, max: 9 }))
      .map(([subject, deadline, days]) => (state: CampaignState) => ({
        draft: { type: 'deadline.extend' as const, subject, deadline, due: dayAfter(state, days), reason: '任务重' },
        actor: office,
      })),
  },
);

/** Lets fast-check print the command that a step makes on the first day, instead of the function's source. */
function printable(step: RandomStep): RandomStep {
  return Object.assign(step, { [fc.toStringMethod]: () => JSON.stringify(step({ ...emptyState, today: tinyDefinition.meta.from }, 'id')) });
}

const advance: fc.Arbitrary<RandomStep> = fc
  .integer({ min: -1, max: 6 })
  .map((days) => printable((state, commandId) => signed({ type: 'time.advance', to: dayAfter(state, days) }, commandId)));
const one: fc.Arbitrary<RandomStep> = single.map((make) =>
  printable((state, commandId) => {
    const { draft, actor: by } = make(state);
    return signed(draft, commandId, by);
  }),
);
const bulk: fc.Arbitrary<RandomStep> = fc.array(single, { minLength: 1, maxLength: 4 }).map((makes) =>
  printable((state, commandId) => ({
    type: 'bulk',
    commandId,
    at: '2024-09-23T08:00:00Z',
    actor: office,
    items: makes.map((make, index): EngineCommand | SubjectCommand => {
      const { draft, actor: by } = make(state);
      return signed(draft, `${commandId}/${index}`, by);
    }),
  })),
);

/** A random campaign: steps of every kind, most of them sensible, after the campaign was opened. */
export function randomCampaign(maxLength = 60): fc.Arbitrary<readonly RandomStep[]> {
  return fc.array(fc.oneof({ weight: 10, arbitrary: one }, { weight: 3, arbitrary: advance }, { weight: 2, arbitrary: bulk }), {
    minLength: Math.min(20, maxLength),
    maxLength,
    size: 'max',
  });
}

function dayAfter(state: CampaignState, days: number): string {
  return fromDayNumber(toDayNumber(state.today) + days);
}
