import { useMemo, useState } from 'react';
import type { Scenario } from '#domain/scenario.ts';
import type { Drawer } from '#engine/drawer/drawer-port.ts';
import { type OpenDrawer, useDrawer } from '../use-drawer.ts';

/** The scenarios of a campaign, and the one at hand. */
export interface KeptScenarios {
  /** Those that people made, and before them the draft where there is one. */
  readonly scenarios: readonly Scenario[];
  readonly chosen: Scenario | undefined;
  readonly choose: (id: string | undefined) => void;
  /** What the one at hand is compared with: another one, or (undefined) the campaign as it is. */
  readonly against: Scenario | undefined;
  readonly compareWith: (id: string | undefined) => void;
  readonly put: (scenario: Scenario) => void;
  readonly remove: (id: string) => void;
  /** Whether it is known what is kept: only then can anything be changed. */
  readonly isRead: boolean;
  /** Whether what was changed is kept, and what can be done where another window has changed the same. */
  readonly drawer: Pick<OpenDrawer<readonly Scenario[]>, 'keeping' | 'takeTheirs' | 'keepOwn'>;
}

/** Reads the scenarios of a campaign and keeps every change. */
export function useScenarios(campaign: string, drawer: Drawer<readonly Scenario[]>, draft: Scenario | undefined): KeptScenarios {
  const open = useDrawer(drawer, campaign);
  const { value: made, isRead, change } = open;
  const scenarios = useMemo(() => (draft === undefined ? made : [draft, ...made]), [draft, made]);
  const [chosen, choose] = useState<string | undefined>();
  const [against, compareWith] = useState<string | undefined>();
  return {
    scenarios,
    chosen: scenarios.find(({ id }) => id === chosen),
    choose,
    against: scenarios.find(({ id }) => id === against && id !== chosen),
    compareWith,
    put: (scenario) =>
      change(made.some(({ id }) => id === scenario.id) ? made.map((each) => (each.id === scenario.id ? scenario : each)) : [...made, scenario]),
    remove: (id) => {
      if (id === chosen) choose(undefined);
      change(made.filter((each) => each.id !== id));
    },
    isRead,
    drawer: open,
  };
}
