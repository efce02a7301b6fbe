import { fromPlainState } from '#engine/evolve/plain-state.ts';
import { replay } from '#engine/evolve/replay.ts';
import { modelsUpon } from '#engine/replay/transplant.ts';
import { replayDraft } from '#engine/replay/replay-draft.ts';
import { serveJobs } from '#files/job/serve-jobs.ts';
import type { ReplayJobs } from './replay-jobs.ts';

/** In a worker: does what {@link ReplayJobs} names. */
export function doReplay(thread: Parameters<typeof serveJobs>[0]): void {
  serveJobs<ReplayJobs>(thread, {
    replay: async ({ published, draft, home, at }, tell) => {
      const models = modelsUpon(home ?? published, published, draft);
      const steps = replayDraft(models.published, models.draft, at.kind === 'log' ? replay(at.commits) : fromPlainState(at.state));
      for (;;) {
        const step = steps.next();
        if (step.done === true) return step.value;
        tell(step.value);
      }
    },
  });
}
