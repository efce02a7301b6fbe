import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { tinyDefinition } from '#tests/support/tiny-campaign.ts';
import { fileOf, qibu } from './qibu.ts';

const below = { '<': [{ var: 'exam.score' }, 60] };
const cases = new URL('../../../shared/conformance/jsonlogic-core-278.json', import.meta.url);

describe('qibu eval', () => {
  it('[K5] answers undetermined where a fact is missing, null or blank, and never fail', () => {
    const lines = [{}, { exam: {} }, { exam: { score: null } }, { exam: { score: ' ' } }].map((data) => JSON.stringify({ rule: below, data }));

    const { json, code } = qibu(['eval'], lines.join('\n'));

    expect(code).toBe(0);
    expect(json).toEqual(lines.map(() => ({ status: 'undetermined', missing: ['exam.score'] })));
  });

  it('answers a bad line in its place and goes on', () => {
    const { json } = qibu(
      ['eval'],
      [
        'nonsense',
        '{"data":{}}',
        '{"rule":{"var":"constructor"}}',
        '{"rule":{"+":["a",1]}}',
        JSON.stringify({ rule: below, data: { 'exam.score': 59.5 } }),
      ].join('\n'),
    );

    expect(json.map(({ status }) => status)).toEqual(['error', 'error', 'error', 'error', 'ok']);
    expect(json.every(({ status, code, path }) => status !== 'error' || (typeof code === 'string' && typeof path === 'string'))).toBe(true);
  });

  it.each(['strict', 'jsonlogic'])('[K12] answers data nested too deep in its place and goes on, under %s', (semantics) => {
    const deep = `{"rule":{"var":"a"},"data":{"a":${'['.repeat(20_000)}${']'.repeat(20_000)}}}`;

    const { json, code } = qibu(['eval', '--semantics', semantics], [deep, '{"rule":{"var":"a"},"data":{"a":1}}'].join('\n'));

    expect(code).toBe(0);
    expect(json).toEqual([
      { status: 'error', code: 'definition.depth.exceeded', path: expect.stringMatching(/^\/data\/a\/0/) as string },
      { status: 'ok', value: 1 },
    ]);
  });

  it('reads past a byte order mark before the first line', () => {
    const { json } = qibu(['eval'], '\uFEFF{"rule":{"+":[1,1]}}\n{"rule":{"+":[1,2]}}');

    expect(json).toEqual([
      { status: 'ok', value: 2 },
      { status: 'ok', value: 3 },
    ]);
  });

  it('[K5] reads JSON as facts: numbers of a list stay numbers, a list has no length, an object is no fact', () => {
    const rules = [{ map: [{ var: 'l' }, { '+': [{ var: '' }, 1] }] }, { '>': [{ var: 'l.length' }, 1] }, { in: ['x', { var: 'objects' }] }];
    const data = { l: [1, 2], objects: [{ x: 1 }] };

    const { json } = qibu(['eval'], rules.map((rule) => JSON.stringify({ rule, data })).join('\n'));

    expect(json).toEqual([
      { status: 'ok', value: [2, 3] },
      { status: 'undetermined', missing: ['l.length'] },
      { status: 'error', code: 'rule.type.notAFact', path: '/in/1' },
    ]);
  });

  it('knows only declared facts where it is given a vocabulary', () => {
    const file = fileOf('vocabulary.json', tinyDefinition);

    const { json } = qibu(
      ['eval', '--vocabulary', file],
      ['{"rule":{"var":"no.such"}}', '{"rule":{"var":"exam.score"},"data":{"exam":{"score":61}}}'].join('\n'),
    );

    expect(json).toEqual([
      { status: 'error', code: 'rule.name.undeclared', path: 'no.such' },
      { status: 'ok', value: 61 },
    ]);
  });

  it('refuses unknown options and semantics with exit code 2', () => {
    const runs = [qibu(['eval', '--semantics', 'loose']), qibu(['eval', '--fast']), qibu(['eval', '--vocabulary', '/no/such/file']), qibu(['evaluate'])];

    expect(runs.map(({ code }) => code)).toEqual([2, 2, 2, 2]);
    expect(runs.every(({ errors }) => errors.length > 0)).toBe(true);
  });

  it.skipIf(!existsSync(cases))('gives the expected value for all 278 official cases under jsonlogic', () => {
    const all = (JSON.parse(readFileSync(cases, 'utf8')) as ({ readonly rule: unknown; readonly data?: unknown; readonly result: unknown } | string)[]).filter(
      (entry) => typeof entry !== 'string',
    );

    const { json } = qibu(['eval', '--semantics', 'jsonlogic'], all.map(({ rule, data }) => JSON.stringify({ rule, data: data ?? null })).join('\n'));

    expect(json).toEqual(all.map(({ result }) => ({ status: 'ok', value: result })));
  });
});
