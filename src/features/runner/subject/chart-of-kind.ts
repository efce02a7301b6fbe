import type { CampaignDefinition } from '#domain/definition.ts';
import type { SubjectKind } from '#domain/id.ts';

/** The main chart of a kind of subject: the one that starts with it, else the first that is about it. */
export function chartOfKind(definition: CampaignDefinition, kind: SubjectKind): string | undefined {
  const about = definition.charts.filter(({ subject }) => subject === kind).map(({ id }) => id);
  const registered = definition.commands.find((command) => command.registers && command.subject === kind)?.chart;
  return about.find((id) => definition.starts.includes(id)) ?? registered ?? about[0];
}
