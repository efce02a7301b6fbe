import { describe, expect, it } from 'vitest';
import { checkDefinition } from '#engine/check/check-definition.ts';
import { stateOfLine, withPack } from '#engine/draft/merge-pack.ts';
import { type PackLine, readRulePack } from '#logic/exchange/read-rule-pack.ts';
import { demoDefinition } from '#rules/demo/demo-definition.ts';

const { rules, parameters } = demoDefinition;
const [rule] = rules;
const [parameter] = parameters;
if (rule === undefined || parameter === undefined) throw new Error('the demo is empty');

function linesOf(value: unknown): readonly PackLine[] {
  const read = readRulePack(value);
  return read.ok ? read.value : [];
}

describe('taking a file of rules', () => {
  it('leaves the draft as it is where all is the same, whatever number the versions have', () => {
    const lines = linesOf({ ...demoDefinition, rules: rules.map((each) => ({ ...each, version: 99 })) });

    expect(new Set(lines.map((line) => stateOfLine(demoDefinition, line)))).toEqual(new Set(['same']));
    expect(withPack(demoDefinition, demoDefinition, lines)).toEqual(demoDefinition);
  });

  it('puts what is otherwise in its place with the next number, and what is new behind', () => {
    const changed = { ...rule, basis: '新办法', version: 7 };
    const fresh = { ...rule, id: 'FRESH', version: 7 };
    const value = { ...parameter, value: parameter.range.max };
    const lines = linesOf({ format: 'qibu.rules', schemaVersion: 1, rules: [fresh, changed], parameters: [value] });

    const made = withPack(demoDefinition, demoDefinition, lines);

    expect(lines.map((line) => stateOfLine(demoDefinition, line))).toEqual(['new', 'other', parameter.value === value.value ? 'same' : 'other']);
    expect(made.rules[0]).toEqual({ ...changed, version: rule.version + 1 });
    expect(made.rules.at(-1)).toEqual({ ...fresh, version: 1 });
    expect(made.rules).toHaveLength(rules.length + 1);
    expect(made.parameters[0]).toEqual(value);
  });

  it('takes nothing of a line that is none', () => {
    const lines = linesOf([{ id: 'X' }, null]);

    expect(lines.map((line) => stateOfLine(demoDefinition, line))).toEqual(['bad', 'bad']);
    expect(withPack(demoDefinition, demoDefinition, lines)).toBe(demoDefinition);
  });

  it('lets the check find facts that nobody knows and rules that wait for each other', () => {
    const fact = (id: string, of: string) => ({
      id,
      subject: 'officer',
      title: { zh: id, en: id },
      type: 'boolean',
      source: { kind: 'rule', rule: of },
      missing: { kind: 'undetermined' },
    });
    const asking = (id: string, name: string) => ({ ...rule, id, subject: 'officer', output: { type: 'boolean' }, logic: { var: name }, examples: [] });
    const lines = linesOf({
      format: 'qibu.rules',
      schemaVersion: 1,
      rules: [asking('ONE', 'loop.two'), asking('TWO', 'loop.one'), asking('LOST', 'nobody.knows')],
      vocabulary: [fact('loop.one', 'ONE'), fact('loop.two', 'TWO')],
    });

    const codes = checkDefinition(withPack(demoDefinition, demoDefinition, lines)).map(({ code }) => code);

    expect(lines.flatMap(({ problems }) => problems)).toEqual([]);
    expect(codes.filter((code) => code.includes('ycl')).length).toBeGreaterThan(0);
    expect(codes.filter((code) => code.includes('nknown')).length).toBeGreaterThan(0);
  });
});
