import { createContext, use } from 'react';
import type { Text } from '#domain/text.ts';
import type { SessionSnapshot } from '#engine/session.ts';

/** Another campaign that is kept here, upon whose people a draft can be tried. */
export interface OtherRoster {
  readonly id: string;
  readonly title: Text;
}

/** The other campaigns of this browser. Neither rejects; a campaign that cannot be read is none. */
export interface Rosters {
  readonly list: (except: string) => Promise<readonly OtherRoster[]>;
  /** How a campaign stands at the end of its log. */
  readonly open: (id: string) => Promise<SessionSnapshot | undefined>;
}

/** Handed in by the app, which knows where campaigns are kept. */
export const RostersContext = createContext<Rosters | null>(null);

/** Where other rosters come from. Misuse outside the designer throws. */
export function useRosters(): Rosters {
  const rosters = use(RostersContext);
  if (rosters === null) throw new Error('nobody knows other campaigns here');
  return rosters;
}
