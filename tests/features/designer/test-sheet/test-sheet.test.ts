import { describe, expect, it } from 'vitest';
import { createModel } from '#engine/model.ts';
import { sheetDocument, sheetTables, testSheet } from '#features/designer/test-sheet/test-sheet.ts';
import { createI18n } from '#i18n/create-i18n.ts';
import { toTranslate } from '#i18n/i18n.ts';
import { toVoice } from '#i18n/voice.ts';
import { demoDefinition } from '#rules/demo/demo-definition.ts';
import type { OpenCampaign } from '#workspace/use-campaign.ts';

const model = createModel(demoDefinition);
const campaign = { model, ...toVoice(demoDefinition, 'zh-CN', toTranslate(createI18n('zh-CN').t, 'zh-CN')) } as unknown as OpenCampaign;
const occasion = { edition: '现行版 12345678', made: '2026-11-27 09:00' };
const grade = demoDefinition.rules.find(({ id }) => id === 'EXAM_GRADE');
if (grade === undefined) throw new Error('the demo has no EXAM_GRADE');

describe('a test sheet', () => {
  it('holds every example of a rule: what was given, what should come out, what did, and the row that decided', () => {
    const { parts, about } = testSheet([grade], campaign, occasion);

    expect(parts[0]?.rows).toHaveLength(grade.examples.length);
    expect(parts[0]?.rows[0]).toEqual(['1', '', '到考：是、考试成绩：70 分', '合格', '合格', '4', '相符']);
    expect(parts[0]?.about).toContain('示例覆盖全部 5 行');
    expect(about.join(' ')).toContain(`${grade.examples.length} 个示例，其中 ${grade.examples.length} 个相符`);
  });

  it('says which example fails, and which rule has none', () => {
    const [example] = grade.examples;
    if (example === undefined) throw new Error('no example');
    const wrong = { ...grade, examples: [{ ...example, expect: { value: 'FAIL' } }] };

    const { parts, about } = testSheet([wrong, { ...grade, examples: [] }], campaign, occasion);

    expect(parts[0]?.rows[0]?.slice(3)).toEqual(['不合格', '合格', '4', '不符']);
    expect(parts[0]?.about.some((line) => line.includes('未覆盖第 1、2、3、5 行'))).toBe(true);
    expect(parts[1]?.rows).toEqual([]);
    expect(parts[1]?.about).toContain('规则没有示例');
    expect(about.join(' ')).toContain('共 2 条规则、1 个示例，其中 0 个相符');
  });

  it('of all rules has a row for each example, as a document and as a workbook, and lines for three to sign', () => {
    const sheet = testSheet(demoDefinition.rules, campaign, occasion);
    const examples = demoDefinition.rules.reduce((sum, rule) => sum + rule.examples.length, 0);
    const without = demoDefinition.rules.filter((rule) => rule.examples.length === 0).length;

    const blocks = sheetDocument(sheet);
    const [rows, about] = sheetTables(sheet, '规则');

    expect(blocks.reduce((sum, block) => sum + (block.kind === 'table' ? block.rows.length : 0), 0)).toBe(examples);
    expect(blocks.at(-1)).toEqual({ kind: 'signatures', labels: sheet.signatures });
    expect(sheet.signatures).toHaveLength(3);
    expect(rows?.rows).toHaveLength(examples + without);
    expect(rows?.rows.every((cells) => cells.length === rows.columns.length)).toBe(true);
    expect(about?.rows.flat()).toContain(sheet.signatures[2]);
  });
});
