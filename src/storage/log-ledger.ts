import { type CampaignEvent, type Commit, eventTypes } from '#domain/event.ts';
import type { Problem } from '#domain/problem.ts';

/** What commits say against those before them. `folds` is false for a commit that a fold would refuse. */
export interface LedgerFindings {
  readonly folds: boolean;
  readonly problems: readonly Problem[];
}

/**
 * Remembers what a log has brought into being, commit by commit, to find what a fold would refuse or silently overwrite:
 * an event of a subject that was never registered or of a chart that was never started, a second registration, opening or start,
 * a command kept twice (retries are harmless, so there is no second one), a commit of another edition than the one that
 * was opened or adopted last (K11).
 */
export class LogLedger {
  readonly #subjects = new Set<string>();
  readonly #charts = new Set<string>();
  readonly #commands = new Set<string>();
  #edition: string | undefined;

  /** The findings about the next commit, which stands at `path`. */
  enter(commit: Commit, path: string): LedgerFindings {
    const against = commit.events.flatMap((event, position) => this.#enterEvent(event, `${path}/events/${position}`));
    const problems = [...against, ...this.#enterCommands(commit, path)];
    this.#edition ??= commit.edition;
    if (commit.edition !== this.#edition) problems.push(failing('log.edition.foreign', `${path}/edition`, commit.edition));
    for (const event of commit.events) if (event.type === 'edition.adopted' && event.base === this.#edition) this.#edition = event.edition;
    return { folds: against.length === 0, problems };
  }

  #enterCommands({ commandId, itemIds = [] }: Commit, path: string): readonly Problem[] {
    const places = [[commandId, '/commandId'] as const, ...itemIds.map((id, position) => [id, `/itemIds/${position}`] as const)];
    return places.flatMap(([id, place]) => (isNew(this.#commands, id) ? [] : [failing('log.command.repeated', `${path}${place}`, id)]));
  }

  #enterEvent(event: CampaignEvent, path: string): readonly Problem[] {
    const { stream } = event;
    // An event of a newer program is told by its reader; what it does to its subject cannot be known here.
    if (!eventTypes.has(event.type)) return [];
    if (event.type === 'campaign.opened') return isNew(this.#subjects, stream) ? [] : [failing('log.campaign.openedTwice', `${path}/type`, event.campaign)];
    if (event.type === 'subject.registered') return isNew(this.#subjects, stream) ? [] : [failing('log.stream.registeredTwice', `${path}/stream`, stream)];
    if (!this.#subjects.has(stream)) return [failing('log.stream.unregistered', `${path}/stream`, stream)];
    if (!('chart' in event)) return [];
    const instance = `${event.chart} ${stream}`;
    if (event.type === 'instance.started') return isNew(this.#charts, instance) ? [] : [failing('log.chart.startedTwice', `${path}/chart`, event.chart)];
    return this.#charts.has(instance) ? [] : [failing('log.chart.notStarted', `${path}/chart`, event.chart)];
  }
}

function isNew(known: Set<string>, id: string): boolean {
  return known.size !== known.add(id).size;
}

function failing(code: string, path: string, id: string): Problem {
  return { severity: 'error', code, path, detail: { id } };
}
