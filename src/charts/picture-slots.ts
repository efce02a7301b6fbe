import type { Inside } from './picture-frame.ts';
import { gapAt, type Gaps, SLOT } from './picture-gaps.ts';
import type { Plan } from './picture-plan.ts';

/** Where the line of a run goes up or down in the gap after its first box. */
export function startSlot({ seats }: Inside, gaps: Gaps, { run }: Plan): number {
  const gap = run.from === null ? undefined : gapAt(gaps, seats.get(run.from), 1);
  return gap === undefined || run.from === null ? 0 : gap.left + 10 + SLOT * gap.starts.indexOf(run.from);
}

/** Where the line of a run goes up or down in the gap before its last box. */
export function endSlot({ seats }: Inside, gaps: Gaps, plan: Plan): number {
  const gap = plan.run.to === null ? undefined : gapAt(gaps, seats.get(plan.run.to), 0);
  return gap === undefined ? 0 : gap.right - 14 - SLOT * gap.ends.indexOf(plan);
}

/** The middle of the room for labels in the gap after the first box of a run. */
export function labelMiddle({ seats }: Inside, gaps: Gaps, { run }: Plan): number {
  const gap = run.from === null ? undefined : gapAt(gaps, seats.get(run.from), 1);
  return gap === undefined ? 0 : (gap.left + 10 + SLOT * Math.max(0, gap.starts.length - 1) + gap.right - 12 - SLOT * gap.ends.length) / 2;
}
