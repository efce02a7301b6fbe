/** The first sign of each initial in the order of pinyin; what sorts behind one and before the next begins with it. */
const FIRST = '阿八嚓咑妸发旮哈讥咔垃妈拏噢妑七呥仨他穵夕丫帀';
const LETTERS = 'abcdefghjklmnopqrstwxyz';

const order = new Intl.Collator('zh-CN-u-co-pinyin');
const known = new Map<string, string>();

/**
 * A text by the initials of its pinyin, `考试成绩` → `kscj`; everything else stays, in small letters. A sign with several readings counts by its
 * commonest one, as the browser's own order of pinyin has it.
 */
export function initialsOf(text: string): string {
  return Array.from(text.toLowerCase(), initialOf).join('');
}

function initialOf(sign: string): string {
  if (!/\p{Script=Han}/u.test(sign)) return sign;
  const found = known.get(sign) ?? LETTERS[lastBefore(sign)] ?? sign;
  known.set(sign, found);
  return found;
}

function lastBefore(sign: string): number {
  return Array.from(FIRST).findLastIndex((first) => order.compare(first, sign) <= 0);
}
