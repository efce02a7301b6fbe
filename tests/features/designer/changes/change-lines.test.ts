import { describe, expect, it } from 'vitest';
import type { Json } from '#domain/json.ts';
import type { RuleDocument } from '#domain/rule.ts';
import { createModel } from '#engine/model.ts';
import { changeLines } from '#features/designer/changes/change-lines.ts';
import { createI18n } from '#i18n/create-i18n.ts';
import { toTranslate } from '#i18n/i18n.ts';
import { toVoice } from '#i18n/voice.ts';
import { demoDefinition } from '#rules/demo/demo-definition.ts';

const model = createModel(demoDefinition);
const reader = { model, voice: toVoice(demoDefinition, 'zh-CN', toTranslate(createI18n('zh-CN').t, 'zh-CN')) };
const grade = model.rules.get('EXAM_GRADE');
if (grade === undefined) throw new Error('the template has no rule EXAM_GRADE');
const parts = (grade.logic as { readonly if: readonly Json[] }).if;
const told = (change: Partial<RuleDocument>): readonly (readonly string[])[] =>
  changeLines(grade, { ...grade, ...change }, { before: reader, after: reader }).map(({ where, before, after }) => [where, before, after]);

describe('what a rule says otherwise', () => {
  it('is nothing where only its version is', () => {
    expect(told({ version: 9 })).toEqual([]);
  });

  it('is told for a row that was taken out, with what it had said', () => {
    const lines = told({ logic: { if: parts.toSpliced(2, 2) } });

    expect(lines).toEqual([['删除原第 2 行', expect.stringMatching(/考试成绩 ≥ 优秀线（90 分）.*优秀/), '']]);
  });

  it('is told for a row that was put in', () => {
    const lines = told({ logic: { if: parts.toSpliced(2, 0, { '>=': [{ var: 'exam.score' }, 99] }, 'EXCELLENT') } });

    expect(lines).toHaveLength(1);
    expect(lines[0]).toEqual(['新增第 2 行', '', expect.stringContaining('≥ 99')]);
  });

  it('is told as one move where two rows have changed places', () => {
    const lines = told({ logic: { if: [...parts.slice(0, 2), ...parts.slice(4, 6), ...parts.slice(2, 4), ...parts.slice(6)] } });

    expect(lines).toHaveLength(1);
    expect(lines[0]?.[0]).toMatch(/^移动 · /);
  });

  it('is told as it reads aloud where it is no table any more, and of every other member', () => {
    const lines = told({ logic: { unknownOperator: [1] }, basis: '另一份文件', title: { zh: '成绩', en: 'Grade' }, examples: grade.examples.slice(1) });

    expect(lines.map(([where]) => where)).toEqual(['名称', '依据', '规则内容', '示例']);
    expect(lines[2]?.[2]).toContain('unknownOperator');
    expect(lines[3]?.slice(1)).toEqual([`${grade.examples.length} 个`, `${grade.examples.length - 1} 个`]);
  });
});
