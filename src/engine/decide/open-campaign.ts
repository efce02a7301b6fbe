import { type SubjectRef, toSubjectRef } from '#domain/id.ts';
import type { Reason } from '#domain/reason.ts';
import { campaignRef, toStageRef } from '#domain/subject-ref.ts';
import { startChart } from './bring-into-being.ts';
import type { Draft } from './draft.ts';
import { performAll } from './perform-effects.ts';

/** Opens the campaign on its first day: registers every unit, officer and stage of the definition and starts their charts. */
export function openCampaign(draft: Draft): readonly Reason[] {
  const { meta, organisation, stages, starts } = draft.model.definition;
  draft.emit({ type: 'campaign.opened', stream: campaignRef, campaign: meta.id, day: meta.from });
  for (const { id } of organisation.units) register(draft, toSubjectRef('unit', id), id);
  for (const { id, unit } of organisation.officers) register(draft, toSubjectRef('officer', id), unit);
  for (const { id } of organisation.units) for (const stage of stages) register(draft, toStageRef(stage.id, id), id);
  const reasons = stages.flatMap((stage) =>
    organisation.units.flatMap(({ id }) => performAll(draft, startChart(draft, toStageRef(stage.id, id), stage.chart))),
  );
  return [...reasons, ...starts.flatMap((chart) => startEverywhere(draft, chart))];
}

function register(draft: Draft, stream: SubjectRef, unit: string | undefined): void {
  draft.emit({ type: 'subject.registered', stream, ...(unit === undefined ? {} : { unit }) });
}

function startEverywhere(draft: Draft, chart: string): readonly Reason[] {
  const kind = draft.model.charts.get(chart)?.chart.subject;
  const refs = draft.state.members.get(`${kind}@*`)?.toArray() ?? [];
  return refs.flatMap((ref) => performAll(draft, startChart(draft, ref, chart)));
}
