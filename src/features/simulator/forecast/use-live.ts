import { useMemo, useState } from 'react';
import { liveStart } from '#simulation/live/live-start.ts';
import { useCampaign } from '#workspace/use-campaign.ts';
import type { Asked } from '../run/use-simulation.ts';

/** Whether a simulation begins at the beginning or goes on from the running campaign as it stands. */
export interface Live {
  /** The campaign runs and has days before it. */
  readonly canGoOn: boolean;
  readonly fromNow: boolean;
  readonly setFromNow: (fromNow: boolean) => void;
  /** What to go on from, as it stands now; undefined from the beginning. */
  readonly live: () => Asked['live'];
}

/** See {@link Live}. */
export function useLive(): Live {
  const { state, model, commits } = useCampaign();
  const [fromNow, setFromNow] = useState(false);
  const canGoOn = state.status === 'open' && state.today > model.definition.meta.from && state.today < model.definition.meta.to;
  const isOn = canGoOn && fromNow;
  // The same object while nothing has happened, so that workers which have it need not be sent it again.
  const start = useMemo(() => (isOn ? liveStart(state, commits) : undefined), [isOn, state, commits]);
  return {
    canGoOn,
    fromNow: isOn,
    setFromNow,
    live: () => (start === undefined ? undefined : { start, seq: state.seq, today: state.today }),
  };
}
