import { describe, expect, it } from 'vitest';
import type { CampaignDefinition } from '#domain/definition.ts';
import { modelOfDraft } from '#engine/draft/model-of-draft.ts';
import { createModel, type Model } from '#engine/model.ts';
import { replayDraft, type RuleMoves } from '#engine/replay/replay-draft.ts';
import { modelsUpon } from '#engine/replay/transplant.ts';
import { demoDefinition } from '#rules/demo/demo-definition.ts';
import { demoState } from '../../support/demo-state.ts';

const withPass = (definition: CampaignDefinition, value: number): CampaignDefinition => ({
  ...definition,
  parameters: definition.parameters.map((parameter) => (parameter.id === 'exam.pass' ? { ...parameter, value } : parameter)),
});

async function run(published: Model, draft: Model): Promise<readonly RuleMoves[]> {
  const steps = replayDraft(published, draft, await demoState());
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

describe('a draft tried upon the people of another campaign', () => {
  it('holds draft and edition against each other there; what the other campaign itself ruled counts for nothing', async () => {
    const draft = withPass(demoDefinition, 75);
    const other = withPass({ ...demoDefinition, rules: demoDefinition.rules.slice(0, 3), meta: { ...demoDefinition.meta, id: 'last-year' } }, 99);
    const model = createModel(demoDefinition);

    const here = await run(model, modelOfDraft(model, draft));
    const { published, draft: tried } = modelsUpon(other, demoDefinition, draft);

    expect(here.find(({ rule }) => rule === 'EXAM_GRADE')?.moved).toBeGreaterThan(10);
    expect(await run(published, tried)).toEqual(here);
    expect([published, tried].map(({ definition }) => definition.meta.id)).toEqual(['last-year', 'last-year']);
  });
});
