import { describe, expect, it } from 'vitest';
import type { Patch } from '#domain/scenario.ts';
import { applyScenario } from '#simulation/scenario/apply-scenario.ts';
import { demoDefinition } from '#rules/demo/demo-definition.ts';

const scenario = (...patches: readonly Patch[]) => ({ id: 'test', title: { zh: '试', en: 'Test' }, patches: [...patches] });

function applied(...patches: readonly Patch[]) {
  const result = applyScenario(demoDefinition, scenario(...patches));
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.value;
}

describe('a scenario', () => {
  it('without patches is the definition itself', () => {
    expect(applied()).toBe(demoDefinition);
  });

  it('sets a parameter, moves a window, and leaves the definition that it is made from alone', () => {
    const before = JSON.stringify(demoDefinition);
    const changed = applied({ kind: 'parameter', id: 'exam.pass', value: 80 }, { kind: 'window', stage: 'study', to: '2024-11-29' });

    expect(changed.parameters.find(({ id }) => id === 'exam.pass')?.value).toBe(80);
    expect(changed.stages.find(({ id }) => id === 'study')).toMatchObject({ from: '2024-10-14', to: '2024-11-29' });
    expect(JSON.stringify(demoDefinition)).toBe(before);
  });

  it('makes an act likelier and slower, with more at once', () => {
    const act = applied({ kind: 'act', id: 'inspectionBegun', chance: 0.5, delay: 2, servers: 6 }).behaviour?.acts.find(({ id }) => id === 'inspectionBegun');

    expect(act).toMatchObject({ servers: 6, cases: [{ chance: 0.5, delay: { kind: 'constant', value: 4 } }] });
  });

  it('replaces anything by JSON pointer, and only what is there', () => {
    const changed = applied({ kind: 'json', path: '/meta/title/zh', value: '另一个活动' });

    expect(changed.meta.title.zh).toBe('另一个活动');
    expect(applyScenario(demoDefinition, scenario({ kind: 'json', path: '/meta/nothing', value: 1 }))).toMatchObject({
      ok: false,
      problems: [{ code: 'scenario.patch.unknown', path: '/patches/0' }],
    });
  });

  it('is refused with the place of each patch that names nothing, and where it makes no sound definition', () => {
    const refused = applyScenario(demoDefinition, scenario({ kind: 'parameter', id: 'no.such', value: 1 }, { kind: 'act', id: 'nobody' }));
    const unsound = applyScenario(demoDefinition, scenario({ kind: 'window', stage: 'study', to: '2024-01-01' }));

    expect(refused).toMatchObject({ ok: false, problems: [{ path: '/patches/0' }, { path: '/patches/1' }] });
    expect(unsound).toMatchObject({ ok: false, problems: [{ code: 'stage.window.backwards' }] });
  });
});
