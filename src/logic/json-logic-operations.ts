/** A value of the interchange profile: JSON, or undefined where json-logic-js has it. */
export type Value = null | undefined | boolean | number | string | readonly Value[] | { readonly [key: string]: Value };

/** JSON Logic's truth: an empty list is false, `"0"` is true; the rest as in JavaScript. */
export function isTruthy(value: Value): boolean {
  return Array.isArray(value) ? value.length > 0 : Boolean(value);
}

type Loose = string | number;

const loose = (value: Value): Loose => value as Loose;

/** JavaScript's `==`, which the interchange profile needs. */
export function looseEqual(left: Value, right: Value): boolean {
  return left == right;
}

function between(holds: (left: Loose, right: Loose) => boolean): (...args: readonly Value[]) => Value {
  return (a, b, c) => holds(loose(a), loose(b)) && (c === undefined || holds(loose(b), loose(c)));
}

/** The operators of JSON Logic that take plain values, as json-logic-js computes them. */
export const operations: Readonly<Record<string, (...args: readonly Value[]) => Value>> = {
  '==': (a, b) => looseEqual(a, b),
  '===': (a, b) => a === b,
  '!=': (a, b) => !looseEqual(a, b),
  '!==': (a, b) => a !== b,
  '>': (a, b) => loose(a) > loose(b),
  '>=': (a, b) => loose(a) >= loose(b),
  '<': between((a, b) => a < b),
  '<=': between((a, b) => a <= b),
  '!!': (a) => isTruthy(a),
  '!': (a) => !isTruthy(a),
  '%': (a, b) => Number(a) % Number(b),
  in: (a, b) => (typeof b === 'string' ? b !== '' && b.includes(String(a)) : Array.isArray(b) && b.indexOf(a) !== -1),
  log: (a) => a,
  cat: (...args) => args.map((arg) => (Array.isArray(arg) ? arg.join(',') : String(arg ?? ''))).join(''),
  substr: (text, from, length) => {
    const rest = String(text).slice(Number(from));
    return length === undefined ? rest : rest.slice(0, Number(length));
  },
  '+': (...args) => args.reduce<number>((total, arg) => total + Number.parseFloat(String(arg)), 0),
  '*': (...args) => args.reduce((total, arg) => Number.parseFloat(String(total)) * Number.parseFloat(String(arg))),
  '-': (a, b) => (b === undefined ? -Number(a) : Number(a) - Number(b)),
  '/': (a, b) => Number(a) / Number(b),
  min: (...args) => Math.min(...args.map(Number)),
  max: (...args) => Math.max(...args.map(Number)),
  merge: (...args) => args.flatMap((arg): readonly Value[] => (Array.isArray(arg) ? arg : [arg])),
};
