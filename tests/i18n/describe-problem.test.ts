import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { eventTypes } from '#domain/event.ts';
import { toVerdictDetail, type Verdict } from '#domain/verdict.ts';
import { describePlace } from '#i18n/describe-place.ts';
import { describeProblem } from '#i18n/describe-problem.ts';
import { createI18n } from '#i18n/create-i18n.ts';
import { toTranslate } from '#i18n/i18n.ts';
import { languages } from '#i18n/language.ts';
import { isTextKey, knowKeys, zh as early } from '#i18n/resources.ts';
import { zhDesign } from '#i18n/resources-design.ts';
import { zhSimulate } from '#i18n/resources-simulate.ts';
import { en } from '#i18n/resources-en.ts';
import { voiceIn, wordingDefinition } from './wording-definition.ts';

const zh = { ...early, ...zhDesign, ...zhSimulate };
knowKeys(zhDesign);
knowKeys(zhSimulate);

const sources = fileURLToPath(new URL('../../src/', import.meta.url));

/** The layers that find problems, or raise incidents. */
const SOURCES =
  /^(domain|logic|charts|storage|engine|files|features\/home\/roster)\/.*\.ts$|^features\/designer\/(table-exchange\/(?:export-table|read-dmn|write-dmn)|table\/outcome-text|table\/too-many|draft\/use-editor|examples\/example-words|formula\/part-kinds|draft\/edit-names|names\/refusal-to-remove)\.ts$/;

/** Every dotted name in quotation marks in those layers, with a file that holds it. */
function namesInSources(): ReadonlyMap<string, string> {
  const files = readdirSync(sources, { recursive: true, encoding: 'utf8' }).filter((file) => SOURCES.test(file.replaceAll('\\', '/')));
  const found = new Map<string, string>();
  for (const file of files) {
    const source = readFileSync(`${sources}${file}`, 'utf8').replaceAll(/^import .*$|^\s*(\*|\/\/|\/\*).*$/gm, '');
    for (const [, name = ''] of source.matchAll(/'([a-z][A-Za-z]*(?:\.[A-Za-z_]+)+)'/g)) found.set(name, file);
  }
  return found;
}

/** Dotted names of those layers that are no findings: reasons, commands, effects, facts of the engine, the format. */
const OTHER_NAMES: ReadonlySet<string> = new Set([
  'qibu.campaign',
  'qibu.backup',
  'qibu.backup.end',
  'qibu.backup.drawer',
  'qibu.journal',
  'qibu.log',
  'qibu.raw',
  'qibu.rules',
  'qibu.table',
  'qibu.vault',
  'sheet.main',
  'styles.xml',
  'proposal.appealDays',
  'campaign.open',
  'campaign.close',
  'edition.submit',
  'edition.approve',
  'edition.decline',
  'edition.withdraw',
  'time.advance',
  'deadline.extend',
  'subject.command',
  'subject.remind',
  'subject.reassign',
  'subject.void',
  'instance.return',
  'instance.withdraw',
  'incident.retry',
  'slip.colour',
  'slip.rung',
  'proposal.consequence',
  'proposal.points',
  'proposal.rule',
  'deadline.clear',
  'fact.set',
  'fact.add',
  'proposal.raise',
  'slip.issue',
  'instance.start',
]);

/** The reasons of a refusal have their own sentences; `fact.unknown` is also a finding. A layer that writes tables names texts themselves. */
const isReason = (name: string): boolean =>
  isTextKey(`reasons.${name}`) || isTextKey(`reasons.${name}.type`) || isTextKey(`reasons.${name}.all`) || isTextKey(name);

const ZOD_CODES = [
  'invalid_type',
  'too_big',
  'too_small',
  'invalid_format',
  'not_multiple_of',
  'invalid_union',
  'invalid_key',
  'invalid_element',
  'invalid_value',
  'custom',
];

describe('a finding', () => {
  it('has a sentence of its own for every code in the sources', () => {
    const names = namesInSources();

    const without = [...names].filter(([name]) => !isTextKey(`problems.code.${name}`) && !OTHER_NAMES.has(name) && !eventTypes.has(name) && !isReason(name));

    expect(names.size).toBeGreaterThan(100);
    expect(without).toEqual([]);
    expect(ZOD_CODES.filter((code) => !isTextKey(`problems.code.definition.value.${code}`))).toEqual([]);
  });

  it('has no sentence for a code that nothing gives', () => {
    const names = namesInSources();
    const codes = Object.keys(zh).flatMap((key) => (key.startsWith('problems.code.') ? [key.slice('problems.code.'.length)] : []));

    expect(codes.filter((code) => !names.has(code) && !code.startsWith('definition.value.'))).toEqual([]);
  });

  it('is told with its details', () => {
    const t = toTranslate(createI18n('zh-CN').t, 'zh-CN');

    expect(describeProblem(t, { severity: 'error', code: 'chart.state.trap', path: '/charts/0', detail: { state: 'open' } })).toBe('状态“open”无法走到结束');
    expect(describeProblem(t, { severity: 'error', code: 'definition.fact.cycle', path: '', detail: { id: 'a', cycle: ['a', 'b', 'a'] } })).toBe(
      '指标“a”循环引用自身：a、b、a',
    );
    expect(describeProblem(t, { severity: 'error', code: 'rule.output.mismatch', path: '', detail: { wanted: 'boolean', found: 'number' } })).toBe(
      '结论类型不符：应为是或否，实为数字',
    );
  });

  it('calls a fact by its title where the definition is at hand', () => {
    const { t, words } = voiceIn('en');

    expect(describeProblem(t, { severity: 'warning', code: 'rule.missing.assumed', path: '', detail: { fact: 'exam.score' } }, words)).toBe(
      'A missing “Exam score” may not be given an assumed value',
    );
  });

  it('names the operator where it is known, and stays a sentence where it is not', () => {
    const t = toTranslate(createI18n('zh-CN').t, 'zh-CN');
    const unknown = { severity: 'error', code: 'rule.operator.unknown', path: '' } as const;

    expect(describeProblem(t, { ...unknown, detail: { operator: 'between' } })).toBe('规则使用了未知的运算“between”');
    expect(describeProblem(t, unknown)).toBe('规则使用了未知的运算');
    expect(describeProblem(t, { ...unknown, code: 'rule.arguments.count', detail: { operator: '-', found: 3, least: 1, most: 2 } })).toBe(
      '运算“-”的参数个数不对（现有 3 个）',
    );
  });

  it('of an example says in the words of the rule what it should have given and gave', () => {
    const { t, words } = voiceIn('zh-CN');
    const failed = (verdicts: readonly Verdict[], found: string): string =>
      describeProblem(
        t,
        {
          severity: 'error',
          code: 'rule.example.failed',
          path: '/examples/0',
          detail: { expected: 'PASS', found, rule: 'GRADE', number: 3, verdicts: toVerdictDetail(verdicts) },
        },
        words,
      );
    const pass = { status: 'ok', value: 'PASS' } as const;

    expect(failed([pass, { status: 'ok', value: 'FAIL' }], 'FAIL')).toBe('第 3 个示例结果不符：应得 合格，实得 不合格');
    expect(failed([pass, { status: 'undetermined', missing: ['exam.score'] }], '? (exam.score)')).toContain('考试成绩');
    expect(failed([pass, { status: 'error', code: 'rule.type.mismatch', path: '/if/0' }], 'rule.type.mismatch')).toBe(
      '第 3 个示例结果不符：应得 合格，实得 比较或运算的两边类型不一致',
    );
  });

  it('of an unknown code is a plain sentence with code and place', () => {
    const t = toTranslate(createI18n('zh-CN').t, 'zh-CN');

    expect(describeProblem(t, { severity: 'error', code: 'moon.full', path: '/rules/3' })).toBe('发现一处情况（代码 moon.full，位置 /rules/3）');
    expect(describeProblem(t, { severity: 'error', code: '__proto__', path: '' })).toBe('发现一处情况（代码 __proto__）');
  });

  it('keeps hostile details as text', () => {
    for (const language of languages) {
      const t = toTranslate(createI18n(language).t, language);
      const id = '<img src=x onerror=alert(1)>\u202e$t(common.yes){{id}}';
      expect(
        describeProblem(t, { severity: 'error', code: 'definition.chart.unknown', path: '', detail: { id, lng: 'en', count: 1, context: 'x' } }),
      ).toContain(id);
    }
  });

  it('says where it is in a person’s words', () => {
    const zhVoice = voiceIn('zh-CN');
    const place = (path: string): string => describePlace(path, wordingDefinition, zhVoice);

    expect(place('/rules/1/logic/if/0')).toBe('规则：考试等次评定');
    expect(place('/organisation/units/0/liaison')).toBe('组织机构：直属一大队');
    expect(place('/organisation/officers/0/unit')).toBe('组织机构：A-1');
    expect(place('/commands/0/chart')).toBe('事项：录入考试成绩');
    expect(place('/calendar/holidays/0')).toBe('工作日历');
    expect(place('/rules/99')).toBe('规则');
    expect(place('')).toBe('整个方案');
    expect(place('/moon')).toBe('/moon');
  });
});

describe('the sentences of findings', () => {
  it('differ from each other in both languages', () => {
    const repeated = [zh, en].flatMap((texts) => {
      const sentences = Object.entries(texts).flatMap(([key, text]) => (key.startsWith('problems.code.') ? [text] : []));
      return sentences.filter((text, index) => sentences.indexOf(text) !== index);
    });

    expect(new Set(repeated).size).toBeLessThan(20);
  });
});
