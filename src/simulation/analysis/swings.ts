import type { CampaignDefinition } from '#domain/definition.ts';

/** A parameter with the values between which it is moved to see what that does. */
export interface Swing {
  readonly id: string;
  readonly now: number;
  readonly low: number;
  readonly high: number;
}

/** Each parameter a tenth of its range lower and higher, at least one step, within its range; those wanted, or all. */
export function swingsOf({ parameters }: CampaignDefinition, wanted?: readonly string[]): readonly Swing[] {
  return parameters.flatMap(({ id, value, range }): readonly Swing[] => {
    if (typeof value !== 'number' || range === undefined || (wanted !== undefined && !wanted.includes(id))) return [];
    const step = 10 ** -range.decimals;
    const swing = Math.max(step, Math.round((range.max - range.min) / 10 / step) * step);
    const rounded = (number: number): number => Number(number.toFixed(range.decimals));
    return [{ id, now: value, low: rounded(Math.max(range.min, value - swing)), high: rounded(Math.min(range.max, value + swing)) }];
  });
}
