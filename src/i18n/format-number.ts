import type { Text } from '#domain/text.ts';
import { type Language, textIn } from './language.ts';

const MAX_DECIMALS = 6;

/** A number without needless zeros; grouped from 10,000 on. */
export function formatNumber(value: number, decimals: number = MAX_DECIMALS): string {
  const known = writers.get(decimals) ?? new Intl.NumberFormat('en-US', { maximumFractionDigits: decimals, useGrouping: 'min2' });
  writers.set(decimals, known);
  return known.format(value);
}

/** Making one takes a hundred times as long as using it. */
const writers = new Map<number, Intl.NumberFormat>();

/** A share (0.985) as a percentage (`98.5%`). Decimals are those of the percentage. */
export function formatPercent(share: number, decimals = 1): string {
  return `${formatNumber(share * 100, decimals)}%`;
}

/** A number with its unit: `70 分`, `3 个工作日`, `1 working day`, `12%`. */
export function formatQuantity(value: number, unit: Text | undefined, language: Language): string {
  const number = formatNumber(value);
  if (unit === undefined) return number;
  const name = textIn(unit, language);
  if (name === '%' || name === '％') return `${number}%`;
  if (language === 'en') return `${number} ${value === 1 ? singular(name) : name}`;
  // Working days are counted with 个 in Chinese; 分, 次 and 人 are not.
  return `${number} ${name === '工作日' ? '个工作日' : name}`;
}

/** English units are written in the plural; one of them loses it. Signs and abbreviations are left alone. */
function singular(unit: string): string {
  if (unit === 'people') return 'person';
  if (!/^[a-z][a-z -]{3,}$/i.test(unit) || unit.endsWith('ss')) return unit;
  return unit
    .replace(/ies$/, 'y')
    .replace(/(ch|sh|x)es$/, '$1')
    .replace(/s$/, '');
}
