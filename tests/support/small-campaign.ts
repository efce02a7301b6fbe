import type { Act, ActCase } from '#domain/act.ts';
import type { Behaviour } from '#domain/behaviour.ts';
import type { StateNode } from '#domain/chart-state.ts';
import type { ChartDocument } from '#domain/chart.ts';
import type { CampaignDefinition } from '#domain/definition.ts';
import type { Distribution } from '#domain/distribution.ts';
import { parseDefinition } from '#domain/parse-definition.ts';
import { tinyDefinition } from './tiny-campaign.ts';

const text = (word: string): { zh: string; en: string } => ({ zh: word, en: word });

/** Everything of a campaign that a small model wants otherwise than the tiny one; what is left out is empty. */
export interface Small {
  readonly units: number;
  readonly officersPerUnit: number;
  readonly days: number;
  readonly charts: readonly ChartDocument[];
  readonly starts: readonly string[];
  readonly commands: CampaignDefinition['commands'];
  readonly vocabulary?: CampaignDefinition['vocabulary'];
  readonly rules?: CampaignDefinition['rules'];
  readonly ladders?: CampaignDefinition['ladders'];
  readonly behaviour: Behaviour;
}

const FROM = '2024-01-01';

/** A chart of one stage that nothing is ever done in: every definition must have one. */
const idleStage: ChartDocument = { schemaVersion: 1, id: 'idle-stage', subject: 'stage', title: text('S'), root: compound('waiting', { waiting: atomic() }) };

/** A campaign in which every day is a working day, for models that are worked out by hand. Throws where it is no sound definition. */
export function smallCampaign(small: Small): CampaignDefinition {
  const unitIds = Array.from({ length: small.units }, (_, unit) => `U${String(unit + 1)}`);
  const officers = unitIds.flatMap((unit) =>
    Array.from({ length: small.officersPerUnit }, (_, index) => ({ id: `${unit}-${String(index + 1)}`, unit, post: 'officer' })),
  );
  const to = new Date(Date.parse(`${FROM}T00:00:00Z`) + (small.days - 1) * 86_400_000).toISOString().slice(0, 10);
  const everyDay = Array.from({ length: small.days + 200 }, (_, day) => new Date(Date.parse(`${FROM}T00:00:00Z`) + day * 86_400_000));
  const parsed = parseDefinition({
    ...tinyDefinition,
    meta: { ...tinyDefinition.meta, from: FROM, to },
    calendar: {
      ...tinyDefinition.calendar,
      holidays: [],
      swapWorkdays: everyDay
        .filter((day) => day.getUTCDay() === 0 || day.getUTCDay() === 6)
        .map((day) => day.toISOString().slice(0, 10))
        .slice(0, 200),
    },
    organisation: {
      ...tinyDefinition.organisation,
      units: unitIds.map((id) => ({
        id,
        name: text(id),
        kind: 'brigade',
        firstResponsible: officers[0]?.id ?? 'nobody',
        liaison: officers[0]?.id ?? 'nobody',
      })),
      officers,
      leadingGroup: [],
    },
    stages: [{ id: 'stage', title: text('S'), chart: 'idle-stage', from: FROM, to, entry: 'always', gate: 'always', tasks: [] }],
    charts: [idleStage, ...small.charts],
    starts: small.starts,
    roles: {},
    commands: small.commands,
    vocabulary: small.vocabulary ?? [],
    parameters: [],
    rules: [
      {
        id: 'always',
        version: 1,
        kind: 'gate',
        subject: 'any',
        title: text('A'),
        basis: 'test',
        output: { type: 'boolean' },
        logic: { '==': [1, 1] },
        view: 'formula',
        examples: [],
      },
      ...(small.rules ?? []),
    ],
    ladders: small.ladders ?? [],
    consequences: [],
    performance: { full: 100, parts: [], forbidden: [] },
    behaviour: small.behaviour,
  });
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  return parsed.value;
}

/** A state without anything in it. */
export function atomic(more: Partial<StateNode> = {}): StateNode {
  return { type: 'atomic', label: text('a'), ...more };
}

/** An end. */
export function end(more: Partial<StateNode> = {}): StateNode {
  return { type: 'final', label: text('e'), ...more };
}

/** States one after the other. */
export function compound(initial: string, states: Readonly<Record<string, StateNode>>, more: Partial<StateNode> = {}): StateNode {
  return { type: 'compound', label: text('c'), initial, states, ...more };
}

/** A command without fields, about subjects of the chart's kind. */
export function order(
  type: string,
  {
    chart,
    subject,
    fields = [],
  }: { readonly chart: string; readonly subject: CampaignDefinition['commands'][number]['subject']; readonly fields?: readonly string[] },
): CampaignDefinition['commands'][number] {
  return {
    type,
    title: text(type),
    subject,
    chart,
    registers: false,
    fields: fields.map((fact) => ({ fact, required: true })),
    roles: ['campaignOffice'],
    bulk: true,
    reason: false,
  };
}

/** An act in a state of a chart: one command after a delay. */
export function actIn(
  chart: string,
  state: string,
  {
    command,
    delay,
    fields = [],
    servers,
  }: { readonly command: string; readonly delay?: Distribution; readonly fields?: ActCase['outcomes'][number]['fields']; readonly servers?: number },
): Act {
  return {
    id: `${command}-${state}`.replaceAll('.', '-'),
    title: text(command),
    trigger: { kind: 'state', charts: [chart], at: { state } },
    ...(servers === undefined ? {} : { servers }),
    cases: [{ ...(delay === undefined ? {} : { delay }), outcomes: [{ command, weight: 1, fields: [...fields] }], evidence: { kind: 'assumed' } }],
  };
}

/** A rule that says yes or no. */
export const rule = (id: string, subject: 'officer' | 'stage' | 'issue', logic: object): CampaignDefinition['rules'][number] => ({
  id,
  version: 1,
  kind: 'gate',
  subject,
  title: text(id),
  basis: 'test',
  output: { type: 'boolean' },
  logic: logic as CampaignDefinition['rules'][number]['logic'],
  view: 'formula',
  examples: [],
});
