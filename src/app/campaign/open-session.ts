import { parseDefinition } from '#domain/parse-definition.ts';
import type { Problem } from '#domain/problem.ts';
import { type CampaignState, emptyState } from '#engine/evolve/campaign-state.ts';
import { modelAfter } from '#engine/edition/adopted-model.ts';
import { foldLog } from '#engine/evolve/fold-log.ts';
import { applyCommit } from '#engine/evolve/replay.ts';
import { createModel, type Model } from '#engine/model.ts';
import type { OpenedLog, StoragePort } from '#engine/ports.ts';
import { createSession, type Session } from '#engine/session.ts';
import { checkEdition } from '#storage/check-edition.ts';
import { DEMO_CAMPAIGN, installDemo } from './install-demo.ts';

/**
 * What became of opening a campaign. A log with problems is not opened for writing, and nothing of it is changed (K15): one that a newer
 * program wrote is shown as far as it is understood; one that is damaged waits for what a person decides.
 */
export type Opened =
  | { readonly kind: 'open'; readonly session: Session; readonly log: OpenedLog }
  | { readonly kind: 'readOnly'; readonly session: Session; readonly problems: readonly Problem[] }
  | { readonly kind: 'absent' }
  | { readonly kind: 'unavailable' }
  | { readonly kind: 'damaged'; readonly problems: readonly Problem[]; readonly log: OpenedLog }
  | { readonly kind: 'failed'; readonly message: string };

/** What a newer program leaves behind: it is read as far as it is known. */
const NEWER: ReadonlySet<string> = new Set(['log.event.unknown', 'log.key.unknown', 'log.version.newer', 'log.edition.foreign']);

/** Opens a campaign of the store; the demo is installed when it is asked for and not there. Never throws. */
export async function openSession(store: StoragePort, campaign: string): Promise<Opened> {
  try {
    if ((await store.health()).some(({ severity }) => severity === 'error')) return { kind: 'unavailable' };
    let log = await store.open(campaign);
    if (log === null && campaign === DEMO_CAMPAIGN) {
      const installed = await installDemo(store);
      if (installed.kind === 'failed') return { kind: 'failed', message: `${installed.code}: ${installed.message}` };
      log = await store.open(campaign);
    }
    return log === null ? { kind: 'absent' } : toOpened(store, log);
  } catch (failure) {
    return { kind: 'failed', message: failure instanceof Error ? failure.message : String(failure) };
  }
}

/** A read-only session over what can be folded of a log, damaged or not; undefined where its definition cannot be read. */
export function openReadOnly(store: StoragePort, log: OpenedLog, code: string): Session | undefined {
  const parsed = parseDefinition(log.definition);
  if (!parsed.ok) return undefined;
  const opening = createModel(parsed.value);
  const model = modelAfter(opening, log.commits) ?? opening;
  return createSession(store, { opening: parsed.value, model, state: foldAsFarAsPossible(log.commits), commits: log.commits }, code);
}

function toOpened(store: StoragePort, log: OpenedLog): Opened {
  const parsed = parseDefinition(log.definition);
  // Of a definition that is not there the log's own problems say enough.
  const against = parsed.ok || log.definition === null ? [] : parsed.problems;
  const opening = parsed.ok ? createModel(parsed.value) : undefined;
  const problems = [...log.problems, ...against, ...(opening === undefined ? [] : checkEdition(opening, log.commits))];
  const session = problems.length > 0 || opening === undefined ? undefined : openForWriting(store, log, opening);
  return session === undefined ? toReadOnly(store, log, problems) : { kind: 'open', session, log };
}

function openForWriting(store: StoragePort, log: OpenedLog, opening: Model): Session | undefined {
  const model = modelAfter(opening, log.commits);
  if (model === undefined) return undefined;
  return createSession(store, { opening: opening.definition, model, state: foldLog(log), commits: log.commits, hash: log.hashes.at(-1) });
}

function toReadOnly(store: StoragePort, log: OpenedLog, problems: readonly Problem[]): Opened {
  const session = problems.every(({ code }) => NEWER.has(code)) ? openReadOnly(store, log, problems[0]?.code ?? '') : undefined;
  return session === undefined ? { kind: 'damaged', problems, log } : { kind: 'readOnly', session, problems };
}

/** Events of a newer program may concern subjects of which this one knows nothing: then the state before them is shown. */
function foldAsFarAsPossible(commits: OpenedLog['commits']): CampaignState {
  let state = emptyState;
  try {
    for (const commit of commits) state = applyCommit(state, commit);
  } catch {
    // What could be folded is shown; the problems of the log say the rest.
  }
  return state;
}
