import { useMemo } from 'react';
import type { Behaviour } from '#domain/behaviour.ts';
import type { CampaignDefinition } from '#domain/definition.ts';
import type { Drawer } from '#engine/drawer/drawer-port.ts';
import { useCampaign } from '#workspace/use-campaign.ts';
import { type OpenDrawer, useDrawer } from '../use-drawer.ts';

/** What is assumed of people at this desk: as the campaign brought it, or as it was changed here since (`value` null: not changed). */
export interface Assumed extends OpenDrawer<Behaviour | null> {
  readonly behaviour: Behaviour | undefined;
  /** The campaign's definition with that behaviour: what is simulated. */
  readonly definition: CampaignDefinition;
}

/** The behaviour with which the campaign at hand is simulated. */
export function useAssumed(drawer: Drawer<Behaviour | null>): Assumed {
  const { model, id } = useCampaign();
  const open = useDrawer(drawer, id);
  const { definition } = model;
  const { value } = open;
  const assumed = useMemo(() => (value === null ? definition : { ...definition, behaviour: value }), [definition, value]);
  return { ...open, behaviour: assumed.behaviour, definition: assumed };
}
