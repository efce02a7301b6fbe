import { z } from 'zod';
import { eventNameSchema } from './chart-state.ts';
import { distributionSchema } from './distribution.ts';
import { effortSchema, MOST_EFFORTS } from './effort.ts';
import { evidenceSchema } from './evidence.ts';
import { logicSchema } from './fact-value.ts';
import { idSchema, subjectKindSchema } from './id.ts';
import { isoDateSchema } from './iso-date.ts';
import { simulatedValueSchema } from './simulated-value.ts';
import { textSchema } from './text.ts';

/** How much of everything an act may have: cases, days, parts of all, working days until it is tried again, and those who can be at it. */
export const mostOfAct = { cases: 60, dates: 200, parts: 20, again: 60, servers: 10_000 } as const;

const outcomeSchema = z.strictObject({
  command: eventNameSchema,
  weight: z.number().min(0),
  fields: z.array(z.strictObject({ fact: idSchema, value: simulatedValueSchema })).max(40),
});

/** One way in which an act may fall out: a command with its facts, as likely as its weight among the others. */
export type ActOutcome = z.infer<typeof outcomeSchema>;

const actCaseSchema = z.strictObject({
  title: textSchema.optional(),
  /** Holds for whom; everybody where it is left out. Of several cases the first that holds is taken; where none does the act does not happen. */
  where: logicSchema.optional(),
  /** Only on days of heavy duty (true), or only on other days (false). */
  heavy: z.boolean().optional(),
  /** How likely it is that the act happens at all; certain where it is left out. */
  chance: z.number().min(0).max(1).optional(),
  /** How likely it is on each day on which it could be done; certain where it is left out. States only. */
  daily: z.number().min(0).max(1).optional(),
  /** Working days after the state is entered; 0 where it is left out. */
  delay: distributionSchema.optional(),
  /** How many, for arrivals. */
  count: distributionSchema.optional(),
  outcomes: z.array(outcomeSchema).min(1).max(20),
  evidence: evidenceSchema,
});

/** For whom and when an act is how likely, how late, and how it falls out. */
export type ActCase = z.infer<typeof actCaseSchema>;

const triggerSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('state'),
    charts: z.array(idSchema).min(1).max(20),
    /** Any state that carries a tag, or one state with all inside it, as a path from the root. */
    at: z.union([z.strictObject({ tag: idSchema }), z.strictObject({ state: z.string().min(1).max(200) })]),
    /** Only while this holds of the subject; looked at again as after a refusal. */
    when: logicSchema.optional(),
    /** Done at most once in one stay in the state. */
    once: z.boolean().optional(),
    /** Not before this day, or not before the stage's window opens. */
    notBefore: z.union([isoDateSchema, z.literal('window')]).optional(),
    /** Working days until it is tried again after a refusal. */
    again: z.number().int().min(1).max(mostOfAct.again).optional(),
  }),
  z.strictObject({
    kind: z.literal('days'),
    subject: subjectKindSchema,
    dates: z.array(isoDateSchema).min(1).max(mostOfAct.dates),
    /** Only those whom chance puts into this part (from 0) of so many: the same ones in every act with the same key. */
    part: z
      .strictObject({
        key: idSchema,
        of: z.number().int().min(2).max(mostOfAct.parts),
        is: z
          .number()
          .int()
          .min(0)
          .max(mostOfAct.parts - 1),
      })
      .optional(),
  }),
  z.strictObject({ kind: z.literal('arrivals'), from: isoDateSchema, to: isoDateSchema }),
]);

/**
 * What brings an act about: `state`: a subject has come into a state; `days`: named days, for every subject of a kind; `arrivals`: a
 * number for each unit, on chance working days of a period.
 */
export type ActTrigger = z.infer<typeof triggerSchema>;

/** Something that people do in the course of a campaign, as it is simulated. */
export const actSchema = z.strictObject({
  id: idSchema,
  title: textSchema,
  trigger: triggerSchema,
  /** Shocks that stop it: while one of them is at least 1 the act does not happen on that day. */
  cancelledBy: z.array(idSchema).max(5).optional(),
  /** How many can be at it at the same time in the whole campaign; the others wait in order. Without a limit where it is left out; states only. */
  servers: z.number().int().min(1).max(mostOfAct.servers).optional(),
  /** Working time for each time that it is done and accepted; all that hold are added up. Not known where it is left out. */
  effort: z.array(effortSchema).min(1).max(MOST_EFFORTS).optional(),
  cases: z.array(actCaseSchema).min(1).max(mostOfAct.cases),
});

/** See {@link actSchema}. */
export type Act = z.infer<typeof actSchema>;
