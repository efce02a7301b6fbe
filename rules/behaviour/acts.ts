import type { Act, ActCase, ActOutcome, ActTrigger } from '#domain/act.ts';
import type { SimulatedValue } from '#domain/simulated-value.ts';
import type { Distribution } from '#domain/distribution.ts';
import type { Text } from '#domain/text.ts';

/** Fields of a command by the ids of their facts. */
export type Fields = Readonly<Record<string, SimulatedValue>>;

/** One way in which an act falls out. */
export const toOutcome = (command: string, fields: Fields = {}, weight = 1): ActOutcome => ({
  command,
  weight,
  fields: Object.entries(fields).map(([fact, value]) => ({ fact, value })),
});

const BASIS = '示范数据的假定，参照公开通报';

/** A case of an act whose numbers are assumed. */
export const toAssumedCase = (one: Omit<ActCase, 'evidence'>, basis = BASIS): ActCase => ({ ...one, evidence: { kind: 'assumed', basis } });

interface Plain {
  readonly id: string;
  readonly title: Text;
  readonly trigger: ActTrigger;
  readonly cases: readonly ActCase[];
}

/** An act. */
export const toAct = ({ id, title, trigger, cases }: Plain, more: Pick<Act, 'servers' | 'cancelledBy'> = {}): Act => ({
  id,
  title,
  trigger,
  cases: [...cases],
  ...more,
});

type StateTrigger = Extract<ActTrigger, { kind: 'state' }>;

/** Where something is done: in a state of one chart. */
export const toStateTrigger = (chart: string, state: string, more: Partial<Omit<StateTrigger, 'kind' | 'charts' | 'at'>> = {}): ActTrigger => ({
  kind: 'state',
  charts: [chart],
  at: { state },
  ...more,
});

/** Something that is done the same way by everybody. */
export const toSimpleAct = (
  id: string,
  title: Text,
  { trigger, delay, outcomes }: { readonly trigger: ActTrigger; readonly delay?: Distribution; readonly outcomes: readonly ActOutcome[] },
): Act => toAct({ id, title, trigger, cases: [toAssumedCase({ ...(delay === undefined ? {} : { delay }), outcomes: [...outcomes] })] });
