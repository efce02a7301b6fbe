import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Act } from '#domain/act.ts';
import { placed } from '#features/simulator/behaviour/moved.ts';
import { renamed } from '#features/simulator/behaviour/renamed.ts';
import { textSchema } from '#domain/text.ts';
import { demoDefinition } from '#rules/demo/demo-definition.ts';

const acts: readonly Act[] = (demoDefinition.behaviour?.acts ?? []).slice(0, 6);

test('an act comes to the place that is asked for, and the others keep their order', () => {
  fc.assert(
    fc.property(fc.constantFrom(...acts), fc.integer({ min: -2, max: 9 }), (act, to) => {
      const next = placed(acts, act.id, to);
      expect(next.indexOf(act)).toBe(Math.max(0, Math.min(to, acts.length - 1)));
      expect(next.filter((each) => each !== act)).toEqual(acts.filter((each) => each !== act));
    }),
  );
  expect(placed(acts, 'nobody', 0)).toBe(acts);
});

test('a name is changed in the language of the page; one that is the same in both is changed in both, and each is a text that can be kept', () => {
  const title = { zh: '参加大会', en: 'At the meeting' };
  expect(renamed(title, 'zh-CN', '出席大会')).toEqual({ zh: '出席大会', en: 'At the meeting' });
  expect(renamed(title, 'en', 'There')).toEqual({ zh: '参加大会', en: 'There' });
  expect(renamed(undefined, 'zh-CN', '出席')).toEqual({ zh: '出席', en: '出席' });
  for (const language of ['zh-CN', 'en'] as const) expect(textSchema.safeParse(renamed(title, language, 'X')).success).toBe(true);
});
