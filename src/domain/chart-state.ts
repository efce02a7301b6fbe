import { z } from 'zod';
import { type Effect, effectSchema } from './chart-effect.ts';
import { codeSchema } from './fact-value.ts';
import { idSchema } from './id.ts';
import { type Text, textSchema } from './text.ts';

/** The one guard form: the verdict of a boolean rule about the chart's subject. Undetermined is not true (K5). */
const guardSchema = z.strictObject({
  type: z.literal('rule'),
  params: z.strictObject({ id: idSchema }),
});

/**
 * A transition. `target` is a sibling state, `sibling.child`, or `#` and a path from the root (`#open.exam`);
 * without a target it only performs its effects and leaves no state. Its event is its key in `on`.
 */
const transitionSchema = z.strictObject({
  target: z
    .string()
    .regex(/^#?[\p{L}\p{N}_-]+(\.[\p{L}\p{N}_-]+)*$/u, { error: 'chart.target.malformed' })
    .optional(),
  guard: guardSchema.optional(),
  effects: z.array(effectSchema).max(20).optional(),
  label: textSchema.optional(),
});

/** See the format of a transition above: target, guard, effects, label. */
export type Transition = z.infer<typeof transitionSchema>;

/** A chart event: a command type (`exam.record`) or `deadline.passed:<name>`, which the engine sends when a deadline falls. */
export const eventNameSchema = z.string().regex(/^[a-z][\p{L}\p{N}_-]*(\.[\p{L}\p{N}_-]+)*(:[\p{L}\p{N}_.-]+)?$/u, { error: 'chart.event.malformed' });

const transitionsSchema = z.array(transitionSchema).min(1).max(50);

/** A state key is a letter, then letters, digits, `_`, `-`. No dot: dots separate the parts of a path. */
export const stateKeySchema = z.string().regex(/^\p{L}[\p{L}\p{N}_-]{0,63}$/u, { error: 'chart.state.malformed' });

/** A state node. `type` is stated: atomic, compound (with `initial`), parallel (all children at once), final. */
export interface StateNode {
  readonly type: 'atomic' | 'compound' | 'parallel' | 'final';
  readonly label: Text;
  /** Shown as the phase of the instance, and the value of a `phase` fact: the deepest active state that has one wins. */
  readonly code?: string | undefined;
  readonly tags?: readonly string[] | undefined;
  readonly initial?: string | undefined;
  readonly states?: Readonly<Record<string, StateNode>> | undefined;
  readonly on?: Readonly<Record<string, readonly Transition[]>> | undefined;
  readonly always?: readonly Transition[] | undefined;
  readonly onDone?: readonly Transition[] | undefined;
  readonly entry?: readonly Effect[] | undefined;
  readonly exit?: readonly Effect[] | undefined;
}

/** The schema of a {@link StateNode}, recursive. */
export const stateNodeSchema: z.ZodType<StateNode> = z.strictObject({
  type: z.enum(['atomic', 'compound', 'parallel', 'final']),
  label: textSchema,
  code: codeSchema.optional(),
  tags: z.array(idSchema).max(20).optional(),
  initial: stateKeySchema.optional(),
  get states() {
    return z.record(stateKeySchema, stateNodeSchema).optional();
  },
  on: z.record(eventNameSchema, transitionsSchema).optional(),
  always: transitionsSchema.optional(),
  onDone: transitionsSchema.optional(),
  entry: z.array(effectSchema).max(20).optional(),
  exit: z.array(effectSchema).max(20).optional(),
});
