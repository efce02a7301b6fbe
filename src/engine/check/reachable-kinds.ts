import type { CampaignDefinition } from '#domain/definition.ts';
import { type SubjectKind, subjectKinds } from '#domain/id.ts';
import { effectsOf } from '#charts/verify-names.ts';
import { indexChart } from '#charts/chart-index.ts';

/** The kinds whose facts a rule about a kind can be told: itself, what it may have come from, its unit, the campaign. */
export type Reach = ReadonlyMap<SubjectKind, ReadonlySet<SubjectKind>>;

/** What a person may name as the origin of a subject that a command registers. */
const NAMED_ORIGINS: readonly SubjectKind[] = ['officer', 'issue', 'slip', 'feedback', 'proposal'];

/** Works out the reach of every kind from who brings whom into being: commands, effects of charts, rungs of ladders. */
export function reachableKinds(definition: CampaignDefinition): Reach {
  const origins = originsOf(definition);
  return new Map(subjectKinds.map((kind) => [kind, reachOf(kind, origins)]));
}

type Origins = ReadonlyMap<SubjectKind, ReadonlySet<SubjectKind>>;

function reachOf(kind: SubjectKind, origins: Origins): ReadonlySet<SubjectKind> {
  const reach = new Set<SubjectKind>([kind]);
  // A set that grows while it is walked: what is added is walked too.
  for (const reached of reach) for (const origin of origins.get(reached) ?? []) reach.add(origin);
  if (kind !== 'campaign') reach.add('unit');
  return reach.add('campaign');
}

function originsOf({ charts, commands, ladders }: CampaignDefinition): Origins {
  const origins = new Map<SubjectKind, Set<SubjectKind>>(subjectKinds.map((kind) => [kind, new Set<SubjectKind>()]));
  const bring = (kind: SubjectKind, from: readonly SubjectKind[]): void => {
    for (const origin of from) origins.get(kind)?.add(origin);
  };
  for (const { registers, subject } of commands) if (registers) bring(subject, NAMED_ORIGINS);
  for (const { subject, rungs } of ladders) {
    if (rungs.some(({ slip }) => slip)) bring('slip', [subject]);
    if (rungs.some(({ consequence }) => consequence !== undefined)) bring('proposal', [subject]);
  }
  for (const chart of charts) {
    for (const [, { type }] of indexChart(chart).nodes.flatMap(effectsOf)) {
      if (type === 'slip.issue') bring('slip', [chart.subject]);
      if (type === 'proposal.raise') bring('proposal', [chart.subject]);
    }
  }
  return origins;
}
