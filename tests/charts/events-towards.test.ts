import { describe, expect, it } from 'vitest';
import { indexChart } from '#charts/chart-index.ts';
import { eventsTowards } from '#charts/events-towards.ts';
import { startChart, step } from '#charts/step.ts';
import { stageStudyChart } from '#machines/stage-study.machine.ts';

const index = indexChart(stageStudyChart);
const pending = startChart(index, () => true).position;
const go = (from: typeof pending, event: string): typeof pending => step(index, from, { event, verdictOf: (rule) => rule.startsWith('STAGE_ENTRY') }).position;
const open = go(pending, 'stage.open');

describe('the events that lead towards a tag', () => {
  it('are the one that opens the stage, while it is pending', () => {
    const events = eventsTowards(index, pending, 'batches-finished');

    expect([...events]).toEqual(['stage.open']);
  });

  it('are those of the region that holds the tag, and of no region beside it', () => {
    const events = eventsTowards(index, open, 'batches-finished');

    expect([...events]).toEqual(['stage.schedule.issue']);
  });

  it('are those that leave a state which carries the tag already', () => {
    const held = go(go(open, 'stage.exam.prepare'), 'stage.exam.hold');

    const events = eventsTowards(index, held, 'exam-held');

    expect([...events]).toEqual(['stage.exam.close']);
  });

  it('are none where no state carries the tag', () => {
    const events = eventsTowards(index, open, 'nowhere');

    expect([...events]).toEqual([]);
  });
});
