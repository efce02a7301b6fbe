import { z } from 'zod';
import { eventNameSchema } from './chart-state.ts';
import { idSchema, subjectKindSchema } from './id.ts';
import { textSchema } from './text.ts';

const fieldSchema = z.strictObject({ fact: idSchema, required: z.boolean() });

/**
 * A command that an office can give: `exam.record` about an officer.
 * Its fields are facts of the vocabulary (type, range and enum come from there) recorded on its subject.
 * `chart`: the chart of the subject that receives it as an event (none: it only records). `charts`: further charts that listen to
 * the same command, for subjects that run another one (`stage.pass` in each of six stages). `registers`: it brings the subject
 * into being and starts the chart. `roles`: who may give it. `bulk: false`: one at a time only (closing an issue, K10).
 * `reason`: a written reason is wanted. `approver`: given by the role alone that the proposal's consequence names as its approver,
 * whatever `roles` says (K9); for commands about proposals.
 */
export const commandDefinitionSchema = z.strictObject({
  type: eventNameSchema,
  title: textSchema,
  about: textSchema.optional(),
  subject: subjectKindSchema,
  chart: idSchema.optional(),
  charts: z.array(idSchema).max(40).optional(),
  registers: z.boolean(),
  fields: z.array(fieldSchema).max(40),
  roles: z.array(idSchema).min(1).max(20),
  bulk: z.boolean(),
  reason: z.boolean(),
  approver: z.boolean().optional(),
});

/** See {@link commandDefinitionSchema}. */
export type CommandDefinition = z.infer<typeof commandDefinitionSchema>;

/** Every chart that may receive a command; empty for one that only records. */
export function chartsOf(command: CommandDefinition): readonly string[] {
  return [...(command.chart === undefined ? [] : [command.chart]), ...(command.charts ?? [])];
}

/** The chart that receives a command on a subject: the first of its charts that the subject runs, else its first; undefined for one that only records. */
export function chartFor(command: CommandDefinition, running: Readonly<Record<string, unknown>> | undefined): string | undefined {
  const charts = chartsOf(command);
  return charts.find((chart) => running !== undefined && Object.hasOwn(running, chart)) ?? charts[0];
}
