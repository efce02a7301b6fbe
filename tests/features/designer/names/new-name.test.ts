import { describe, expect, it } from 'vitest';
import { checkDefinition } from '#engine/check/check-definition.ts';
import { withAdded } from '#features/designer/draft/edit-names.ts';
import { factsFor, type NewName, newSources, notChosen, toFact, toParameter } from '#features/designer/names/new-name.ts';
import { demoDefinition } from '#rules/demo/demo-definition.ts';

const asked: NewName = {
  list: 'vocabulary',
  id: 'unit.fresh',
  zh: '新指标',
  en: '',
  basis: '',
  subject: 'unit',
  source: 'share',
  over: 'officer',
  of: '',
  rule: '',
  type: 'number',
};

describe('a new fact', () => {
  it.each(newSources)('that rests on %s stands in the definition without an error', (source) => {
    const of = factsFor({ source, over: 'officer' }, demoDefinition)[0]?.id ?? '';
    const rule = demoDefinition.rules.find(({ subject }) => subject === 'unit')?.id ?? '';

    const added = withAdded(demoDefinition, 'vocabulary', toFact({ ...asked, source, of, rule }, demoDefinition));

    if (!added.ok) throw new Error(JSON.stringify(added.problems));
    const errors = checkDefinition(added.value).filter(
      ({ severity, path }) => severity === 'error' && path.startsWith(`/vocabulary/${demoDefinition.vocabulary.length}`),
    );
    expect(errors).toEqual([]);
    expect(added.value.vocabulary.at(-1)?.title).toEqual({ zh: '新指标', en: '新指标' });
  });

  it.each([
    ['an id that is taken', { id: demoDefinition.vocabulary[0]?.id ?? '', source: 'given' }, 'name.id.taken'],
    ['an id that would be read as a parameter', { id: 'p.mine', source: 'given' }, 'name.id.reserved'],
    ['an id of nothing', { id: ' ', source: 'given' }, undefined],
    ['a name of a prototype', { id: '__proto__', source: 'given' }, undefined],
  ] as const)('is refused: %s', (_, change, code) => {
    const added = withAdded(demoDefinition, 'vocabulary', toFact({ ...asked, ...change }, demoDefinition));

    expect(added.ok).toBe(false);
    if (code !== undefined && !added.ok) expect(added.problems.map((problem) => problem.code)).toContain(code);
  });
});

describe('what a source needs', () => {
  it.each([
    ['share', '/source/where'],
    ['sum', '/source/of'],
    ['rule', '/source/rule'],
  ] as const)('%s: is asked for', (source, path) => {
    const found = notChosen({ ...asked, source });

    expect(found.map((problem) => problem.path)).toEqual([path]);
    expect(notChosen({ ...asked, source, of: 'officer.x', rule: 'R' })).toEqual([]);
  });
});

describe('a new parameter', () => {
  it('needs a basis', () => {
    const made = toParameter({ ...asked, list: 'parameters', id: 'fresh' }, { zh: '组', en: 'Group' });

    const added = withAdded(demoDefinition, 'parameters', made);

    expect(added.ok ? [] : added.problems.map(({ path }) => path)).toEqual(['/basis']);
  });
});
