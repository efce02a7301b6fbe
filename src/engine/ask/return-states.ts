import type { SubjectRef } from '#domain/id.ts';
import { ownValue } from '#domain/own-value.ts';
import { returnTo } from '#engine/decide/return-to.ts';
import type { CampaignState } from '#engine/evolve/campaign-state.ts';
import type { Model } from '#engine/model.ts';

/** The states, as paths in document order, to which an instance may be returned by hand (`instance.return`); none for one that is not there. */
export function returnStates(model: Model, state: CampaignState, at: { readonly subject: SubjectRef; readonly chart: string }): readonly string[] {
  const index = model.charts.get(at.chart);
  const instance = ownValue(state.subjects.get(at.subject)?.instances, at.chart);
  if (index === undefined || instance === undefined) return [];
  return index.nodes.flatMap(({ path }) => (returnTo(index, instance, path) === undefined ? [] : [path]));
}
