import type { IsoDate } from '#domain/iso-date.ts';
import type { Officer } from '#domain/organisation.ts';
import type { Chance } from './chance.ts';

/** How a post comes to study: the usual share, and what a unified-action night takes from it. */
const SHARES: Readonly<Record<string, { readonly usual: number; readonly drop: number }>> = {
  road: { usual: 0.88, drop: 0.15 },
  accident: { usual: 0.87, drop: 0.12 },
  violation: { usual: 0.94, drop: 0.05 },
  window: { usual: 0.95, drop: 0.02 },
  legal: { usual: 0.98, drop: 0.02 },
  staff: { usual: 0.97, drop: 0.06 },
  command: { usual: 0.9, drop: 0.08 },
};

/** Why somebody is absent, with weights; the second text is the office's own word for it. */
const REASONS: readonly (readonly [readonly [status: string, reason: string], number])[] = [
  [['DUTY', '执勤备勤'], 46],
  [['LEAVE', '值班倒休'], 18],
  [['TRIP', '出差办案借调'], 12],
  [['LEAVE', '病假'], 9],
  [['LEAVE', '事假'], 6],
  [['LEAVE', '年休及其他法定假'], 5],
  [['UNEXCUSED', '无故'], 4],
];

/** Nights of unified action: they fall on study Fridays on purpose, to show how work and study collide. */
const ACTION_NIGHTS: ReadonlySet<IsoDate> = new Set(['2024-10-18', '2024-11-15', '2024-12-13', '2025-01-10']);

/** What the roll call finds: a status, and for an absence its reason. */
export interface Presence {
  readonly status: string;
  readonly reason: string | null;
}

/** Draws one officer's presence at a session. Batch training is planned around duty, so it loses only a quarter of what a Friday loses. */
export function drawPresence(chance: Chance, officer: Officer, session: { readonly day: IsoDate; readonly batch: boolean }): Presence {
  const share = SHARES[officer.post] ?? { usual: 0.95, drop: 0.05 };
  const weekly = share.usual - (ACTION_NIGHTS.has(session.day) ? share.drop : 0);
  if (!chance.happens(session.batch ? 1 - (1 - share.usual) / 4 : weekly)) {
    const [status, reason] = chance.weighted(REASONS);
    return { status, reason };
  }
  return chance.happens(0.015) ? { status: 'LATE', reason: null } : { status: 'PRESENT', reason: null };
}

/** Working days until an absence is made up: median 4, 80 % within 5, 94 % within 10. */
export function drawMakeUpDays(chance: Chance): number {
  if (chance.happens(0.8))
    return chance.weighted([
      [1, 10],
      [2, 16],
      [3, 22],
      [4, 30],
      [5, 22],
    ]);
  return chance.happens(0.7) ? chance.between(6, 10) : chance.between(11, 14);
}
