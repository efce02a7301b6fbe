import { parseDefinition } from '#domain/parse-definition.ts';
import type { Problem } from '#domain/problem.ts';
import { replay } from '#engine/evolve/replay.ts';
import { createModel } from '#engine/model.ts';
import type { StoragePort } from '#engine/ports.ts';
import { createSession, type Session } from '#engine/session.ts';
import { DEMO_CAMPAIGN, installDemo } from './install-demo.ts';

/** What became of opening a campaign. A log with problems is not opened for writing, and nothing of it is changed (K15). */
export type Opened =
  | { readonly kind: 'open'; readonly session: Session }
  | { readonly kind: 'absent' }
  | { readonly kind: 'unavailable' }
  | { readonly kind: 'damaged'; readonly problems: readonly Problem[] }
  | { readonly kind: 'failed'; readonly message: string };

/** Opens a campaign of the store; the demo is installed when it is asked for and not there. Never throws. */
export async function openSession(store: StoragePort, campaign: string): Promise<Opened> {
  try {
    let log = await store.open(campaign);
    if (log?.problems.some(({ code }) => code === 'storage.unavailable') === true) return { kind: 'unavailable' };
    if (log === null && campaign === DEMO_CAMPAIGN) {
      const installed = await installDemo(store);
      if (installed.kind === 'failed') return { kind: 'failed', message: `${installed.code}: ${installed.message}` };
      log = await store.open(campaign);
    }
    if (log === null) return { kind: 'absent' };
    const parsed = parseDefinition(log.definition);
    const problems = [...log.problems, ...(parsed.ok ? [] : parsed.problems)];
    if (!parsed.ok || problems.length > 0) return { kind: 'damaged', problems };
    const model = createModel(parsed.value);
    return { kind: 'open', session: createSession(store, { model, state: replay(log.commits), commits: log.commits }) };
  } catch (failure) {
    return { kind: 'failed', message: failure instanceof Error ? failure.message : String(failure) };
  }
}
