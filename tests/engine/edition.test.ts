import { describe, expect, it } from 'vitest';
import type { CampaignDefinition } from '#domain/definition.ts';
import { createModel } from '#engine/model.ts';
import { createMemoryLog } from '#storage/memory-log.ts';
import { tinyDefinition } from '#tests/support/tiny-campaign.ts';
import { openTiny, registerIssue } from '#tests/support/tiny-run.ts';

const changes: readonly { readonly title: string; readonly definition: CampaignDefinition }[] = [
  {
    title: 'a parameter',
    definition: { ...tinyDefinition, parameters: tinyDefinition.parameters.map((parameter, index) => (index === 0 ? { ...parameter, value: 61 } : parameter)) },
  },
  { title: 'a rule', definition: { ...tinyDefinition, rules: tinyDefinition.rules.map((rule, index) => (index === 0 ? { ...rule, version: 2 } : rule)) } },
  { title: 'a chart', definition: { ...tinyDefinition, charts: tinyDefinition.charts.slice(1) } },
  { title: 'the calendar', definition: { ...tinyDefinition, calendar: { ...tinyDefinition.calendar, swapWorkdays: ['2024-09-29'] } } },
];

describe('an edition', () => {
  it('[K11] is named by every commit, and is that of the definition in the log', async () => {
    const run = openTiny();
    run.must(registerIssue);
    const log = createMemoryLog();

    await log.create('tiny', tinyDefinition, run.commits);
    const opened = await log.open('tiny');

    const stored = createModel(opened?.definition as CampaignDefinition).edition;
    expect(stored).toMatch(/^sha256:[0-9a-f]{64}$/);
    expect(opened?.commits.map(({ edition }) => edition)).toEqual([stored, stored]);
  });

  it.each(changes)('[K11] is another one as soon as $title changes', ({ definition }) => {
    const { edition } = createModel(tinyDefinition);

    expect(createModel(definition).edition).not.toBe(edition);
  });
});
