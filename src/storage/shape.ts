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

/** Null, or a value of the shape. */
export function orNull(shape: Shape): Shape {
  return (value) => (value === null ? FINE : shape(value));
}

/** A list of values of one shape. */
export function listOf(shape: Shape): Shape {
  return (value) => (Array.isArray(value) ? below(value.entries(), shape) : WRONG);
}

/** An object with names of one shape as keys and values of another. */
export function recordOf(name: Shape, shape: Shape): Shape {
  return (value) => {
    if (!isObject(value)) return WRONG;
    return below(Object.entries(value), shape, (key) => name(key).length === 0);
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
      const found = shape === undefined ? [{ path: '', unknownKey: key }] : shape(value[key]);
      if (found.length > 0) faults = [...faults, ...placed(found, key)];
    }
    for (const key of required) if (!Object.hasOwn(value, key)) faults = [...faults, ...placed(WRONG, key)];
    return faults;
  };
}

function below(members: Iterable<readonly [string | number, unknown]>, shape: Shape, isName: (key: string) => boolean = () => true): readonly Fault[] {
  let faults = FINE;
  for (const [key, member] of members) {
    const found = isName(String(key)) ? shape(member) : WRONG;
    if (found.length > 0) faults = [...faults, ...placed(found, key)];
  }
  return faults;
}

function placed(faults: readonly Fault[], key: string | number): readonly Fault[] {
  return faults.map((fault) => ({ ...fault, path: `${toPointer([key])}${fault.path}` }));
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
