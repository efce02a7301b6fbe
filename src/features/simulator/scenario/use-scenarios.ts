import { type RefObject, useCallback, useEffect, useRef, useState } from 'react';
import type { Scenario } from '#domain/scenario.ts';
import type { ScenarioPort } from '#engine/scenario-port.ts';

/** The scenarios of a campaign, and the one at hand. */
export interface KeptScenarios {
  readonly scenarios: readonly Scenario[];
  readonly chosen: Scenario | undefined;
  readonly choose: (id: string | undefined) => void;
  /** What the one at hand is compared with: another one, or (undefined) the campaign as it is. */
  readonly against: Scenario | undefined;
  readonly compareWith: (id: string | undefined) => void;
  readonly put: (scenario: Scenario) => void;
  readonly remove: (id: string) => void;
  /** Whether what is shown is kept; false where it could not be. */
  readonly isKept: boolean;
}

/** Reads the scenarios of a campaign and keeps every change. */
export function useScenarios(campaign: string, store: ScenarioPort): KeptScenarios {
  const [scenarios, setScenarios] = useState<readonly Scenario[]>([]);
  const [chosen, choose] = useState<string | undefined>();
  const [against, compareWith] = useState<string | undefined>();
  const [isKept, setKept] = useState(true);
  const waiting = useRef<readonly Scenario[] | null>(null);
  const isKeeping = useRef(false);
  useEffect(() => {
    let isHere = true;
    void store.read(campaign).then((found) => {
      if (isHere) setScenarios((now) => [...found.filter(({ id }) => !now.some((each) => each.id === id)), ...now]);
    });
    return () => {
      isHere = false;
    };
  }, [campaign, store]);
  const change = useCallback(
    (next: readonly Scenario[]): void => {
      setScenarios(next);
      waiting.current = next;
      if (isKeeping.current) return;
      isKeeping.current = true;
      void keepLatest(waiting, (latest) => store.keep(campaign, latest)).then((kept) => {
        isKeeping.current = false;
        setKept(kept);
      });
    },
    [campaign, store],
  );
  return {
    scenarios,
    chosen: scenarios.find(({ id }) => id === chosen),
    choose,
    against: scenarios.find(({ id }) => id === against && id !== chosen),
    compareWith,
    put: (scenario) =>
      change(scenarios.some(({ id }) => id === scenario.id) ? scenarios.map((each) => (each.id === scenario.id ? scenario : each)) : [...scenarios, scenario]),
    remove: (id) => {
      if (id === chosen) choose(undefined);
      change(scenarios.filter((each) => each.id !== id));
    },
    isKept,
  };
}

/** Keeps what waits, one write after the other: of what changes meanwhile, as while a slider moves, only the last. Answers whether that was kept. */
async function keepLatest(waiting: RefObject<readonly Scenario[] | null>, keep: (scenarios: readonly Scenario[]) => Promise<boolean>): Promise<boolean> {
  const latest = waiting.current;
  if (latest === null) return true;
  waiting.current = null;
  const kept = await keep(latest);
  return waiting.current === null ? kept : keepLatest(waiting, keep);
}
