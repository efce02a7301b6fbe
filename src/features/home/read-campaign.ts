import type { IsoDate, IsoDateTime } from '#domain/iso-date.ts';
import { parseDefinition } from '#domain/parse-definition.ts';
import type { Problem } from '#domain/problem.ts';
import type { Text } from '#domain/text.ts';
import { foldLog } from '#engine/evolve/fold-log.ts';
import { createModel } from '#engine/model.ts';
import type { OpenedLog, StoragePort } from '#engine/ports.ts';
import { boardRows } from '#engine/views/board.ts';
import { countLamps, type LampCounts } from '#engine/views/board-summary.ts';

/** A campaign of this browser as home lists it. One that is damaged or cannot be read stays in the list and says so (K15). */
export type CampaignEntry =
  | ReadyCampaign
  | { readonly kind: 'damaged'; readonly id: string; readonly problems: readonly Problem[]; readonly commits: number }
  | { readonly kind: 'failed'; readonly id: string; readonly message: string };

/** A campaign whose log is whole: where it stands. `changed` is when somebody last did something, by his clock. */
export interface ReadyCampaign {
  readonly kind: 'ready';
  readonly id: string;
  readonly title: Text;
  readonly from: IsoDate;
  readonly to: IsoDate;
  readonly today: IsoDate;
  readonly status: 'none' | 'open' | 'late' | 'closed';
  readonly lamps: LampCounts;
  readonly commits: number;
  readonly changed: IsoDateTime | undefined;
}

/** Reads one campaign whole, because only a folded log knows where it stands. Never throws; undefined where nothing is stored. */
export async function readCampaign(store: StoragePort, id: string): Promise<CampaignEntry | undefined> {
  try {
    const log = await store.open(id);
    return log === null ? undefined : toEntry(id, log);
  } catch (failure) {
    return { kind: 'failed', id, message: failure instanceof Error ? failure.message : String(failure) };
  }
}

function toEntry(id: string, log: OpenedLog): CampaignEntry {
  const parsed = parseDefinition(log.definition);
  const problems = [...log.problems, ...(parsed.ok ? [] : parsed.problems)];
  if (!parsed.ok || problems.length > 0) return { kind: 'damaged', id, problems, commits: log.commits.length };
  const { meta } = parsed.value;
  const { calendar } = createModel(parsed.value);
  const state = foldLog(log);
  const isLate = state.status === 'open' && state.today > meta.to;
  return {
    kind: 'ready',
    id,
    title: meta.title,
    from: meta.from,
    to: meta.to,
    today: state.status === 'none' ? meta.from : state.today,
    status: isLate ? 'late' : state.status,
    lamps: countLamps(boardRows({ definition: parsed.value, calendar, state })),
    commits: log.commits.length,
    changed: log.commits.at(-1)?.at,
  };
}
