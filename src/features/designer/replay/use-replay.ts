import type { CampaignDefinition } from '#domain/definition.ts';
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import type { SessionSnapshot } from '#engine/session.ts';
import { toPlainState } from '#engine/evolve/plain-state.ts';
import type { RuleMoves } from '#engine/replay/replay-draft.ts';
import { useDraft } from '#workspace/draft.ts';
import { useCampaign } from '#workspace/use-campaign.ts';
import { type ReplayInput, useRunReplay } from './replay-jobs.ts';

/** How the replay of a draft stands. `isStale`: the draft has been changed since. */
export type ReplayState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'running'; readonly share: number }
  | {
      readonly kind: 'done';
      readonly moves: readonly RuleMoves[];
      readonly of: CampaignDefinition;
      readonly day: string | undefined;
      readonly roster: SessionSnapshot | undefined;
      readonly isStale: boolean;
    }
  | { readonly kind: 'failed'; readonly message: string };

/** The replay with what can be done about it. */
export interface Replay {
  readonly state: ReplayState;
  /** The day of the log at whose end the two are asked; undefined for the present state. */
  readonly day: string | undefined;
  readonly chooseDay: (day: string | undefined) => void;
  /** Another campaign upon whose people the two are asked; undefined for the present one. */
  readonly roster: SessionSnapshot | undefined;
  readonly chooseRoster: (roster: SessionSnapshot | undefined) => void;
  /** Is it worked out anew by itself when the draft changes? Not where that takes long. */
  readonly isFollowing: boolean;
  readonly run: () => void;
  readonly cancel: () => void;
}

/** After the last edit the replay waits this long before it runs anew by itself. */
const PAUSE_MS = 600;
/** A longer replay than this is run only when somebody asks for it. */
const QUICK_MS = 3000;
const SECONDS = 600;

/** Replays the draft on the live roster, in a worker. What was asked for once follows the edits by itself, as long as it is quick. */
export function useReplay(): Replay {
  const runJob = useRunReplay();
  const { model, state: campaign, commits } = useCampaign();
  const [day, setDay] = useState<string | undefined>(undefined);
  const [roster, setRoster] = useState<SessionSnapshot | undefined>(undefined);
  const { published } = useDraft();
  const [state, setState] = useState<ReplayState>({ kind: 'idle' });
  const [isFollowing, follow] = useState(false);
  const running = useRef<AbortController | null>(null);
  const replayed = useRef<unknown>(null);
  const draft = model.definition;

  const cancel = (): void => {
    running.current?.abort();
    running.current = null;
    setState({ kind: 'idle' });
    follow(false);
  };
  const run = (): void => {
    running.current?.abort();
    const controller = new AbortController();
    running.current = controller;
    replayed.current = draft;
    const since = performance.now();
    setState({ kind: 'running', share: 0 });
    const onProgress = (share: number): void =>
      setState((before) => (before.kind === 'running' && running.current === controller ? { kind: 'running', share } : before));
    const at: ReplayInput['at'] =
      day === undefined || roster !== undefined
        ? { kind: 'state', state: toPlainState(roster?.state ?? campaign) }
        : { kind: 'log', commits: commits.filter((commit) => commit.day <= day) };
    void runJob('replay', { published, draft, home: roster?.model.definition, at }, { signal: controller.signal, seconds: SECONDS, onProgress }).then(
      (outcome) => {
        if (running.current !== controller) return;
        running.current = null;
        if (outcome.kind === 'done') setState({ kind: 'done', moves: outcome.output, of: draft, day, roster, isStale: false });
        else if (outcome.kind !== 'cancelled') setState({ kind: 'failed', message: outcome.kind === 'failed' ? outcome.message : `${SECONDS} s` });
        follow(outcome.kind === 'done' && performance.now() - since < QUICK_MS);
      },
    );
  };
  const runAgain = useEffectEvent(run);
  useEffect(() => {
    if (!isFollowing || replayed.current === draft) return undefined;
    const timer = setTimeout(() => runAgain(), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [isFollowing, draft]);
  useEffect(() => () => running.current?.abort(), []);
  const chooseDay = (next: string | undefined): void => {
    cancel();
    setDay(next);
  };
  const chooseRoster = (next: SessionSnapshot | undefined): void => {
    cancel();
    setRoster(next);
  };
  // What was worked out for another draft is told as that.
  return { state: state.kind === 'done' ? { ...state, isStale: state.of !== draft } : state, day, chooseDay, roster, chooseRoster, isFollowing, run, cancel };
}
