import type { Story } from './story.ts';

/** From 2 December: every unit opens rectification and has its plan with three lists approved; two are late with the plan. */
export function planRectification(story: Story): void {
  const lists = { 'stage.problemList': true, 'stage.responsibilityList': true, 'stage.rectificationList': true };
  story.everyUnit('2024-12-02', 15, () => ({ command: 'stage.open', stage: 'rectify', by: 'liaison' }));
  story.everyUnit('2024-12-06', 9, (unit) =>
    LATE.has(unit) ? undefined : { command: 'stage.rectification.submit', stage: 'rectify', by: 'unitHead', facts: lists },
  );
  story.everyUnit('2024-12-10', 9, (unit) => (LATE.has(unit) ? undefined : { command: 'stage.rectification.approve', stage: 'rectify', by: 'leaderInCharge' }));
  story.everyUnit('2024-12-12', 9, (unit) =>
    LATE.has(unit) ? { command: 'stage.rectification.submit', stage: 'rectify', by: 'unitHead', facts: lists } : undefined,
  );
  story.everyUnit('2024-12-13', 15, () => ({
    command: 'stage.acceptance.hold',
    stage: 'rectify',
    by: 'inspectionGroup',
    facts: { 'stage.acceptanceDate': '2024-12-13' },
  }));
}

const LATE: ReadonlySet<string> = new Set(['ZS3', 'FXC']);
