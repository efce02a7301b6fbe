import { modelOfDraft } from '#engine/draft/model-of-draft.ts';
import { fromPlainState } from '#engine/evolve/plain-state.ts';
import { replay } from '#engine/evolve/replay.ts';
import { createModel } from '#engine/model.ts';
import { replayDraft } from '#engine/replay/replay-draft.ts';
import { serveJobs } from '#files/job/serve-jobs.ts';
import type { ReplayJobs } from './replay-jobs.ts';

/** In a worker: does what {@link ReplayJobs} names. */
export function doReplay(thread: Parameters<typeof serveJobs>[0]): void {
  serveJobs<ReplayJobs>(thread, {
    replay: async ({ published, draft, at }, tell) => {
      const model = createModel(published);
      const steps = replayDraft(model, modelOfDraft(model, draft), at.kind === 'log' ? replay(at.commits) : fromPlainState(at.state));
      for (;;) {
        const step = steps.next();
        if (step.done === true) return step.value;
        tell(step.value);
      }
    },
  });
}
