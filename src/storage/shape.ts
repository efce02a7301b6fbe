import { toPointer } from '#domain/problem.ts';

/** What is wrong with a value: where below it (a JSON pointer), and the key where it is one that the program does not know. */
export interface Fault {
  readonly path: string;
  readonly unknownKey?: string;
}

/** Says what is wrong with a value; an empty list where nothing is. Written by hand: a log holds a hundred thousand events. */
export type Shape = (value: unknown) => readonly Fault[];

const FINE: readonly Fault[] = [];
const WRONG: readonly Fault[] = [{ path: '' }];

/** A value for which a question is answered with yes. */
export function when(isRight: (value: unknown) => boolean): Shape {
  return (value) => (isRight(value) ? FINE : WRONG);
}

/** A list of values of one shape. */
export function listOf(shape: Shape): Shape {
  return (value) => {
    if (!Array.isArray(value)) return WRONG;
    let faults = FINE;
    for (let position = 0; position < value.length; position += 1) faults = joined(faults, shape(value[position]), position);
    return faults;
  };
}

/** An object with names of one shape as keys and values of another. */
export function recordOf(name: Shape, shape: Shape): Shape {
  return (value) => {
    if (!isObject(value)) return WRONG;
    let faults = FINE;
    for (const key in value) faults = joined(faults, name(key).length === 0 ? shape(value[key]) : WRONG, key);
    return faults;
  };
}

/** An object with these keys, all of them, but for the optional ones, and with no others. */
export function objectOf(wanted: Readonly<Record<string, Shape>>, optional: ReadonlySet<string>): Shape {
  const shapes = new Map(Object.entries(wanted));
  const required = [...shapes.keys()].filter((key) => !optional.has(key));
  return (value) => {
    if (!isObject(value)) return WRONG;
    let faults = FINE;
    for (const key in value) {
      const shape = shapes.get(key);
      faults = joined(faults, shape === undefined ? [{ path: '', unknownKey: key }] : shape(value[key]), key);
    }
    for (const key of required) if (!Object.hasOwn(value, key)) faults = joined(faults, WRONG, key);
    return faults;
  };
}

/** The faults so far with those found below a key. Nearly always there are none, and then nothing is made. */
function joined(faults: readonly Fault[], found: readonly Fault[], key: string | number): readonly Fault[] {
  return found.length === 0 ? faults : [...faults, ...found.map((fault) => ({ ...fault, path: `${toPointer([key])}${fault.path}` }))];
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
