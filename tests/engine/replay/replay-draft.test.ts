import { beforeAll, describe, expect, it } from 'vitest';
import type { CampaignDefinition } from '#domain/definition.ts';
import type { CampaignState } from '#engine/evolve/campaign-state.ts';
import { FactFrame } from '#engine/facts/fact-frame.ts';
import { modelOfDraft } from '#engine/draft/model-of-draft.ts';
import { createModel, type Model } from '#engine/model.ts';
import { replayDraft, type RuleMoves } from '#engine/replay/replay-draft.ts';
import { verdictKey } from '#engine/replay/verdict-key.ts';
import { demoDefinition } from '#rules/demo/demo-definition.ts';
import { demoState } from '../../support/demo-state.ts';

function withParameter(id: string, value: number): CampaignDefinition {
  return { ...demoDefinition, parameters: demoDefinition.parameters.map((parameter) => (parameter.id === id ? { ...parameter, value } : parameter)) };
}

function run(model: Model, draft: CampaignDefinition, state: CampaignState): readonly RuleMoves[] {
  const steps = replayDraft(model, modelOfDraft(model, draft), state);
  let last = 0;
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
    expect(step.value).toBeGreaterThan(last);
    last = step.value;
  }
}

describe('a draft held against the edition in force', () => {
  const model = createModel(demoDefinition);
  let state: CampaignState;
  beforeAll(async () => {
    state = await demoState();
  });

  it('moves nobody where nothing was changed', () => {
    expect(run(model, { ...demoDefinition, rules: demoDefinition.rules.map((rule) => ({ ...rule })) }, state)).toEqual([]);
  });

  it('moves by a higher pass mark exactly those who are between the two, and what follows from it', () => {
    const moves = run(model, withParameter('exam.pass', 75), state);

    const frame = new FactFrame(model, state);
    const officers = state.members.get('officer@*')?.toArray() ?? [];
    const between = officers.filter((ref) => {
      const score = frame.read(ref, 'exam.score');
      return frame.read(ref, 'exam.attended') === true && typeof score === 'number' && score >= 70 && score < 75;
    });
    const grade = moves.find(({ rule }) => rule === 'EXAM_GRADE');
    expect(between.length).toBeGreaterThan(10);
    expect(grade?.movers.map(({ subject }) => subject)).toEqual(between);
    expect(grade?.moved).toBe(between.length);
    expect(grade?.subjects).toBe(officers.length);
    expect(grade?.counts.filter(({ before, after }) => verdictKey(before) !== verdictKey(after))).toEqual([
      { before: { status: 'ok', value: 'PASS' }, after: { status: 'ok', value: 'FAIL' }, count: between.length },
    ]);
    expect(moves.length).toBeGreaterThan(1);
  });

  it('counts everybody once in each rule, and tells of each mover what the engine itself says by both', () => {
    const draft = withParameter('exam.pass', 82);
    const frames = [new FactFrame(model, state), new FactFrame(modelOfDraft(model, draft), state)];

    for (const { rule, subjects, moved, counts, movers } of run(model, draft, state)) {
      expect(counts.reduce((sum, { count }) => sum + count, 0)).toBe(subjects);
      expect(movers).toHaveLength(moved);
      for (const { subject, before, after } of movers) {
        expect(frames.map((frame) => verdictKey(frame.verdict(rule, subject)))).toEqual([verdictKey(before), verdictKey(after)]);
        expect(verdictKey(before)).not.toBe(verdictKey(after));
      }
    }
  });

  it('shows a rule that is broken in the draft as that, for everybody', () => {
    const rules = demoDefinition.rules.map((rule) => (rule.id === 'EXAM_GRADE' ? { ...rule, logic: { '+': [{ var: 'exam.score' }, 'x'] } } : rule));

    const grade = run(model, { ...demoDefinition, rules }, state).find(({ rule }) => rule === 'EXAM_GRADE');

    expect(grade?.counts.some(({ after }) => after.status === 'error')).toBe(true);
  });
});
