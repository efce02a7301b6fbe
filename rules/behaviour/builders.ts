import type { Act, ActCase, ActOutcome, ActTrigger, SimulatedValue } from '#domain/behaviour.ts';
import type { Distribution } from '#domain/distribution.ts';
import type { Text } from '#domain/text.ts';

/** Fields of a command by the ids of their facts. */
export type Fields = Readonly<Record<string, SimulatedValue>>;

/** A value that is always the same. */
export const fixed = (value: string | number | boolean): SimulatedValue => ({ kind: 'fixed', value });

/** The day on which the command is given. */
export const today: SimulatedValue = { kind: 'today' };

/** A number drawn from a distribution. */
export const drawn = (from: Distribution, plus: readonly string[] = []): SimulatedValue => ({
  kind: 'drawn',
  from,
  ...(plus.length === 0 ? {} : { plus: [...plus] }),
});

/** One of some values by weight. */
export const picked = (cases: readonly (readonly [value: string | number | boolean, weight: number])[], as?: string): SimulatedValue => ({
  kind: 'picked',
  cases: cases.map(([value, weight]) => ({ value, weight })),
  ...(as === undefined ? {} : { as }),
});

/** About how long something takes: least, most likely, most. */
export const about = (min: number, mode: number, max: number): Distribution => ({ kind: 'pert', min, mode, max });

/** So many working days, always. */
export const after = (value: number): Distribution => ({ kind: 'constant', value });

/** What most take, and what nine of ten stay under. */
export const mostly = (median: number, p90: number): Distribution => ({ kind: 'lognormal', median, p90 });

/** One way in which an act falls out. */
export const gives = (command: string, fields: Fields = {}, weight = 1): ActOutcome => ({
  command,
  weight,
  fields: Object.entries(fields).map(([fact, value]) => ({ fact, value })),
});

const BASIS = '示范数据的假定，参照公开通报';

/** A case of an act whose numbers are assumed. */
export const assumed = (one: Omit<ActCase, 'evidence'>, basis = BASIS): ActCase => ({ ...one, evidence: { kind: 'assumed', basis } });

interface Plain {
  readonly id: string;
  readonly title: Text;
  readonly trigger: ActTrigger;
  readonly cases: readonly ActCase[];
}

/** An act. */
export const act = ({ id, title, trigger, cases }: Plain, more: Pick<Act, 'servers' | 'cancelledBy'> = {}): Act => ({
  id,
  title,
  trigger,
  cases: [...cases],
  ...more,
});

type StateTrigger = Extract<ActTrigger, { kind: 'state' }>;

/** Where something is done: in a state of one chart. */
export const within = (chart: string, state: string, more: Partial<Omit<StateTrigger, 'kind' | 'charts' | 'at'>> = {}): ActTrigger => ({
  kind: 'state',
  charts: [chart],
  at: { state },
  ...more,
});

/** Something that is done the same way by everybody. */
export const simple = (id: string, title: Text, { trigger, delay, outcomes }: { readonly trigger: ActTrigger; readonly delay?: Distribution; readonly outcomes: readonly ActOutcome[] }): Act =>
  act({ id, title, trigger, cases: [assumed({ ...(delay === undefined ? {} : { delay }), outcomes: [...outcomes] })] });
