import { describe, expect, it } from 'vitest';
import { FactFrame } from '#engine/facts/fact-frame.ts';
import { modelOfDraft } from '#engine/draft/model-of-draft.ts';
import { createModel } from '#engine/model.ts';
import { affectedBy } from '#engine/replay/affected-by.ts';
import { verdictKey } from '#engine/replay/verdict-key.ts';
import { demoDefinition } from '#rules/demo/demo-definition.ts';
import { demoState } from '../../support/demo-state.ts';

describe('what follows from the changes of a draft', () => {
  const model = createModel(demoDefinition);

  it('holds every rule by which anybody moves, for one parameter after the other', async () => {
    const state = await demoState();
    const before = new FactFrame(model, state);
    let moved = 0;
    for (const { id } of demoDefinition.parameters
      .filter((_, index) => index % 6 === 0 || index === 0)
      .concat(demoDefinition.parameters.filter((each) => each.id === 'exam.pass'))) {
      const parameters = demoDefinition.parameters.map((each) => (each.id === id ? { ...each, value: each.value * 1.1 + 1 } : each));
      const draft = modelOfDraft(model, { ...demoDefinition, parameters });
      const { rules } = affectedBy(model, draft);
      const after = new FactFrame(draft, state);
      for (const rule of demoDefinition.rules) {
        const subjects =
          rule.subject === 'any' || rule.subject === 'campaign' ? (['campaign:campaign'] as const) : (state.members.get(`${rule.subject}@*`)?.toArray() ?? []);
        const differs = subjects.some((ref) => verdictKey(before.verdict(rule.id, ref)) !== verdictKey(after.verdict(rule.id, ref)));
        if (differs) moved += 1;
        if (differs) expect([...rules]).toContain(rule.id);
      }
      expect(rules.size).toBeLessThan(demoDefinition.rules.length);
    }
    expect(moved).toBeGreaterThan(0);
  });
});
