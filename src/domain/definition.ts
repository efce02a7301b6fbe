import { z } from 'zod';
import { behaviourSchema } from './behaviour.ts';
import { calendarSchema } from './calendar.ts';
import { chartSchema } from './chart.ts';
import { commandDefinitionSchema } from './command-definition.ts';
import { factSchema } from './fact.ts';
import { enumEntrySchema } from './fact-value.ts';
import { idSchema } from './id.ts';
import { isoDateSchema } from './iso-date.ts';
import { categorySchema, organisationSchema } from './organisation.ts';
import { parameterSchema } from './parameter.ts';
import { ruleSchema } from './rule.ts';
import { ladderSchema, stageSchema } from './stage.ts';
import { textSchema } from './text.ts';

/** The format name at the head of every definition document. */
export const DEFINITION_FORMAT = 'qibu.campaign';

/** The newest version of the format that this program writes; older ones are migrated forward, newer ones opened read-only (K15). */
export const DEFINITION_VERSION = 1;

const metaSchema = z
  .strictObject({
    id: idSchema,
    title: textSchema,
    theme: textSchema,
    basis: z.strictObject({ issuer: textSchema, number: z.string().min(1).max(100), date: isoDateSchema, title: textSchema }),
    goals: z
      .array(z.strictObject({ id: idSchema, title: textSchema }))
      .min(1)
      .max(20),
    from: isoDateSchema,
    to: isoDateSchema,
  })
  .refine((meta) => meta.from <= meta.to, { error: 'campaign.window.backwards', path: ['to'] });

const consequenceSchema = enumEntrySchema.extend({
  /** What the consequence is about, who must approve it, and how many working days an appeal is open (S08: 3). */
  approver: idSchema,
  appealDays: z.number().int().min(0).max(60),
  points: z.number().optional(),
  enabled: z.boolean(),
  basis: z.string().min(1).max(400),
});

const performanceSchema = z.strictObject({
  full: z.number().positive(),
  parts: z.array(z.strictObject({ id: idSchema, title: textSchema, weight: z.number().min(0), rule: idSchema.optional() })).max(50),
  /** Measures that the law bars as yardsticks, with the article. */
  forbidden: z.array(enumEntrySchema.extend({ article: z.string().min(1).max(400) })).max(100),
});

/**
 * The definition of a campaign: everything that an office may want to change for the next one is data in here.
 * One JSON document, hashed when it is published; a running campaign pins the hash as its edition (K11).
 */
export const definitionSchema = z.strictObject({
  format: z.literal(DEFINITION_FORMAT),
  schemaVersion: z.literal(DEFINITION_VERSION),
  meta: metaSchema,
  calendar: calendarSchema,
  organisation: organisationSchema,
  stages: z.array(stageSchema).min(1).max(40),
  charts: z.array(chartSchema).min(1).max(100),
  /** Charts that start with the campaign, for every subject of their kind. */
  starts: z.array(idSchema).max(20),
  /**
   * The parts that the engine itself needs to find: the charts of slips, proposals and the campaign, and who may intervene.
   * While the campaign's chart is in a state tagged `suspended`, no deadline falls and no ladder is climbed.
   */
  roles: z.strictObject({
    slipChart: idSchema.optional(),
    proposalChart: idSchema.optional(),
    campaignChart: idSchema.optional(),
    /** Roles that may intervene by hand (return, withdraw, reassign, remind, extend, void, close); everybody where it is left out. */
    interveners: z.array(idSchema).max(20).optional(),
    /** Roles that may prepare another edition: only the values of parameters, rules as well, or everything; the interveners where it is left out. */
    designers: z
      .strictObject({ values: z.array(idSchema).max(50).optional(), rules: z.array(idSchema).max(50).optional(), all: z.array(idSchema).max(50).optional() })
      .optional(),
    /** Roles that may approve another edition, never what they have prepared themselves; the interveners where it is left out. */
    reviewers: z.array(idSchema).max(50).optional(),
  }),
  commands: z.array(commandDefinitionSchema).max(500),
  vocabulary: z.array(factSchema).max(2000),
  parameters: z.array(parameterSchema).max(1000),
  rules: z.array(ruleSchema).max(1000),
  ladders: z.array(ladderSchema).max(20),
  categories: z.array(categorySchema).max(100),
  consequences: z.array(consequenceSchema).max(100),
  performance: performanceSchema,
  reportOutline: z.array(textSchema).max(40),
  /** How people behave, for the simulator. It is no rule: another one makes no other edition. */
  behaviour: behaviourSchema.optional(),
});

/** See {@link definitionSchema}. */
export type CampaignDefinition = z.infer<typeof definitionSchema>;

/** The published JSON Schema of the definition document (draft 2020-12). */
export function definitionJsonSchema(): object {
  return z.toJSONSchema(definitionSchema, { unrepresentable: 'any', io: 'input' });
}
