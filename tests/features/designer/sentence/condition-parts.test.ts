import { describe, expect, it } from 'vitest';
import { firstParts, isWhole } from '#features/designer/sentence/condition-begun.ts';
import { ASKINGS, BARE_ASKINGS, type ConditionParts, partsOfCondition, toCondition } from '#features/designer/sentence/condition-parts.ts';
import { readRule } from '#logic/read-rule.ts';
import { campaignTemplate } from '#rules/campaign-template.ts';
import { treeOf } from '../../../logic/strict-rule.ts';

const again = (parts: ConditionParts): ConditionParts | undefined => partsOfCondition(readRule(treeOf(toCondition(parts))));

describe('the parts of a condition', () => {
  it('say, of every fact and whatever is asked of it, the condition that is read as these very parts', () => {
    for (const fact of campaignTemplate.vocabulary) {
      for (const asking of ASKINGS[fact.type]) {
        const isFlag = BARE_ASKINGS.has(asking);
        const value = fact.type === 'number' ? (fact.range?.min ?? 0) : (fact.enum?.[0]?.code ?? '2024-12-16');
        const parts: ConditionParts = { fact: fact.id, asking, values: isFlag ? [] : [value] };

        expect(isWhole(parts)).toBe(true);
        expect(again(parts)).toEqual(parts);
      }
      expect(firstParts(fact).asking).toBe(ASKINGS[fact.type][0]);
    }
  });

  it('may name a parameter, and mirror a comparison that is written the other way round', () => {
    const parts: ConditionParts = { fact: 'exam.score', asking: '≥', values: [], parameter: 'exam.pass' };

    expect(again(parts)).toEqual(parts);
    expect(partsOfCondition(readRule(treeOf({ '<=': [{ var: 'p.exam.pass' }, { var: 'exam.score' }] })))).toEqual(parts);
  });

  it.each([
    ['a formula', { '>': [{ '+': [{ var: 'exam.score' }, 1] }, 60] }],
    ['two facts', { '==': [{ var: 'issue.accepterUnit' }, { var: 'issue.ownerUnit' }] }],
    ['an operator that nobody knows', { odd: [1] }],
    ['a group', { and: [true, { var: 'exam.attended' }] }],
    ['a value that is missing', { '==': [{ var: 'exam.score' }, null] }],
  ])('are none for %s, which stays as it is', (_, logic) => {
    expect(partsOfCondition(readRule(treeOf(logic)))).toBeUndefined();
  });
});
