import type { CampaignDefinition } from '#domain/definition.ts';
import { applyChange } from '#domain/edition-change.ts';
import type { CampaignEvent, Commit } from '#domain/event.ts';
import type { Actor } from '#domain/command.ts';
import type { IsoDate } from '#domain/iso-date.ts';

type Submitted = Extract<CampaignEvent, { type: 'edition.submitted' }>;

/** An edition that is or was in force: its number (1 is what the campaign was opened with), since which day, and who stands behind it. */
export interface Edition {
  readonly number: number;
  readonly edition: string;
  readonly definition: CampaignDefinition;
  readonly since: IsoDate;
  /** Not for the first one. */
  readonly submitted?: Pick<Submitted, 'by' | 'reason' | 'excused'>;
  readonly approved?: { readonly by: Actor; readonly reason?: string | undefined };
}

/** Every edition that has been in force, oldest first; the last one is in force. `opening` is the definition that the log began with. */
export function editionsOf(opening: CampaignDefinition, commits: readonly Commit[]): readonly Edition[] {
  const [first] = commits;
  if (first === undefined) return [];
  const editions: Edition[] = [{ number: 1, edition: first.edition, definition: opening, since: first.day }];
  let behind: Pick<Edition, 'submitted' | 'approved'> = {};
  let today: IsoDate = first.day;
  for (const event of commits.flatMap(({ events }) => events)) {
    if (event.type === 'time.advanced') today = event.to;
    else if (event.type === 'edition.submitted') behind = { submitted: { by: event.by, reason: event.reason, excused: event.excused } };
    else if (event.type === 'edition.approved') behind = { ...behind, approved: { by: event.by, reason: event.reason } };
    else if (event.type === 'edition.adopted') {
      const definition = applyChange(editions.at(-1)?.definition ?? opening, event.change);
      if (definition === undefined) return editions;
      editions.push({ number: editions.length + 1, edition: event.edition, definition, since: today, ...behind });
    }
  }
  return editions;
}
