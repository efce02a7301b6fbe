import type { Plain } from './plain-logic.ts';

const CURRENT: Plain = { var: 'current' };

/** Gives a value the name `current` inside `body`: JSON Logic has no `let`, but a reduction over one element is one. */
function bound(value: Plain, body: Plain): Plain {
  return { reduce: [[value], body, 0] };
}

const REST: Plain = { '%': [CURRENT, 1] };
/** Down to a whole number, by the remainder: JSON Logic has no `floor`. Both differences are exact. */
const FLOOR: Plain = { '-': [{ '-': [CURRENT, REST] }, { if: [{ '<': [REST, 0] }, 1, 0] }] };

/** To the nearest multiple of 1 / places, as strict arithmetic keeps every result on a grid of nine decimals. */
function onGrid(value: Plain, places: number): Plain {
  return { '/': [bound({ '+': [{ '*': [value, places] }, 0.5] }, FLOOR), places] };
}

/** The nine decimals of strict arithmetic: 0.7 + 0.1 is 0.8. */
export function plainDecimal(value: Plain): Plain {
  return bound(value, { if: [{ '<': [-9e6, CURRENT, 9e6] }, onGrid(CURRENT, 1e9), CURRENT] });
}

/** Rounding half away from zero to the declared decimals, by way of a finer grid, as strict rules do. */
export function plainRounded(value: Plain, decimals: number): Plain {
  const factor = 10 ** decimals;
  const size: Plain = { '*': [{ if: [{ '<': [CURRENT, 0] }, { '-': [0, CURRENT] }, CURRENT] }, factor] };
  const finer = bound(size, { if: [{ '<': [CURRENT, 9e6] }, onGrid(CURRENT, 1e6), CURRENT] });
  const sign: Plain = { if: [{ '<': [CURRENT, 0] }, -1, 1] };
  return bound(value, { '+': [0, { '/': [{ '*': [sign, onGrid(finer, 1)] }, factor] }] });
}
