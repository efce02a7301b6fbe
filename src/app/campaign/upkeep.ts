import { FOLD_VERSION, toPlainState } from '#engine/evolve/plain-state.ts';
import type { OpenedLog, StoragePort } from '#engine/ports.ts';
import type { Session } from '#engine/session.ts';

/** How many commits may come after the newest snapshot before another one is made. */
const COMMITS_A_SNAPSHOT = 500;
const REST_MS = 4000;

/**
 * Keeps snapshots coming while a session writes, in its pauses, and joins old records when it opens. All of it are caches or copies of what
 * is there: a failure is left to the next time. Answers how to stop.
 */
export function keepUp(port: StoragePort, session: Session, opened: OpenedLog): () => void {
  const campaign = session.snapshot().model.definition.meta.id;
  const { snapshot } = opened;
  let kept = snapshot?.fold === FOLD_VERSION ? snapshot.head.seq : 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const work = async (): Promise<void> => {
    if (session.status().kind !== 'writing') return;
    const { state, commits, hash } = session.snapshot();
    if (commits.length - kept < COMMITS_A_SNAPSHOT) return;
    kept = commits.length;
    if (hash !== undefined) await port.keepSnapshot(campaign, { head: { seq: state.seq, hash }, fold: FOLD_VERSION, state: toPlainState(state) });
    await port.compact(campaign);
  };
  const rest = (): void => {
    clearTimeout(timer);
    timer = setTimeout(() => void work().catch(() => undefined), REST_MS);
  };
  const stop = session.subscribe(rest);
  rest();
  return () => {
    clearTimeout(timer);
    stop();
  };
}
