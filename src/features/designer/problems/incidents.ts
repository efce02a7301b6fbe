import type { CampaignState, InstanceState, SubjectState } from '#engine/evolve/campaign-state.ts';

/** A chart of a subject that an error in a rule or chart has stopped (K12). */
export interface Incident {
  readonly subject: SubjectState;
  readonly instance: InstanceState;
  readonly found: NonNullable<InstanceState['incident']>;
}

/** Every incident of a campaign, in order of registration. Voided subjects have none. */
export function incidentsOf(state: CampaignState): readonly Incident[] {
  const incidents: Incident[] = [];
  for (const subject of state.subjects.values()) {
    if (subject.voided) continue;
    for (const instance of Object.values(subject.instances)) if (instance.incident !== null) incidents.push({ subject, instance, found: instance.incident });
  }
  return incidents;
}
