import { describe, expect, it } from 'vitest';
import type { FactDefinition } from '#domain/fact.ts';
import type { ParameterDefinition } from '#domain/parameter.ts';
import { type Named, withEdited } from '#features/designer/draft/edit-names.ts';
import { factChange, parameterChange } from '#features/designer/names/name-change.ts';
import { rebased, toForm } from '#features/designer/names/name-form.ts';
import { demoDefinition } from '#rules/demo/demo-definition.ts';

const { parameters, vocabulary } = demoDefinition;
const named = (item: Named): readonly [string, Named] => [item.id, item];

/** The demo after a form was taken. */
function taken(item: Named, form = toForm(item)) {
  const isFact = !('value' in item);
  const change = isFact ? factChange(form, item) : parameterChange(form, item);
  return withEdited(demoDefinition, demoDefinition, { list: isFact ? 'vocabulary' : 'parameters', id: item.id, change });
}

function parameter(id: string): ParameterDefinition {
  const found = parameters.find((each) => each.id === id);
  if (found === undefined) throw new Error(id);
  return found;
}

function factOfType(type: FactDefinition['type']): FactDefinition {
  const found = vocabulary.find((each) => each.type === type && each.source.kind === 'recorded');
  if (found === undefined) throw new Error(type);
  return found;
}

describe('the form of a parameter or fact', () => {
  it.each([...parameters, ...vocabulary].map(named))('%s, taken as it was opened, changes nothing', (_, item) => {
    const made = taken(item);

    expect(made.ok ? made.value : made.problems).toBe(demoDefinition);
  });

  it('shows shares in per cent, and takes them so', () => {
    const share = parameters.find(({ range, unit }) => range.min === 0 && range.max === 1 && range.decimals > 0 && unit === undefined);
    if (share === undefined) throw new Error('the demo has no share');
    const form = toForm(share);

    const made = taken(share, { ...form, value: '２５％' });

    expect(form.max).toBe('100');
    expect(made.ok ? made.value.parameters.find(({ id }) => id === share.id)?.value : made.problems).toBe(0.25);
  });

  it.each([
    ['value', '', '/value'],
    ['value', '一百', '/value'],
    ['value', '1e99', '/value'],
    ['titleZh', ' ', '/title/zh'],
    ['max', '-5', '/range'],
    ['decimals', '1.5', '/range/decimals'],
  ] as const)('names the field: %s = "%s"', (field, typed, path) => {
    const item = parameter('exam.pass');

    const made = taken(item, { ...toForm(item), [field]: typed });

    expect(made.ok ? [] : made.problems.map((problem) => problem.path)).toContainEqual(path);
  });

  it('refuses a code that stands twice or is none, and keeps a name with a stroke in it', () => {
    const item = factOfType('enum');
    const form = toForm(item);
    const [first] = form.codes;
    if (first === undefined) throw new Error('no codes');

    const twice = taken(item, { ...form, codes: [...form.codes, first] });
    const none = taken(item, { ...form, codes: [...form.codes, { code: '', zh: '无', en: '' }] });
    const stroke = taken(item, { ...form, codes: [{ ...first, zh: '甲/乙', en: 'A / B' }, ...form.codes.slice(1)] });

    expect(twice.ok ? [] : twice.problems.map(({ code }) => code)).toContain('name.code.taken');
    expect(none.ok ? [] : none.problems.map(({ path }) => path)).toContain(`/enum/${form.codes.length}/code`);
    expect(stroke.ok ? stroke.value.vocabulary.find(({ id }) => id === item.id)?.enum?.[0]?.title : stroke.problems).toEqual({ zh: '甲/乙', en: 'A / B' });
  });

  it('keeps what was typed when the item becomes another one elsewhere', () => {
    const item = parameter('exam.pass');
    const typed = { ...toForm(item), basis: '新办法' };

    const form = rebased(typed, item, { ...item, value: item.value + 5 });

    expect(form.basis).toBe('新办法');
    expect(form.value).toBe(String(item.value + 5));
  });
});
