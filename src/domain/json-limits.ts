import { isJsonObject } from './json.ts';
import { type Problem, toPointer } from './problem.ts';

const MAX_DEPTH = 100;
const MAX_NODES = 5_000_000;
const FORBIDDEN_KEYS: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);

interface Place {
  readonly value: unknown;
  readonly path: readonly (string | number)[];
}

/**
 * What makes a document too dangerous to look at: nesting beyond 100 levels, more than five million values, a number that JSON
 * cannot hold, a key that reaches for a prototype. Walks without recursion, and stops at the first problem.
 */
export function limitProblems(input: unknown): readonly Problem[] {
  const left: Place[] = [{ value: input, path: [] }];
  for (let nodes = 0, place = left.pop(); place !== undefined; place = left.pop(), nodes += 1) {
    const problem = problemAt(place, nodes);
    if (problem !== undefined) return [problem];
    for (const [key, value] of membersOf(place.value)) left.push({ value, path: [...place.path, key] });
  }
  return [];
}

function problemAt({ value, path }: Place, nodes: number): Problem | undefined {
  const found = (code: string, detail: Problem['detail'] = {}): Problem => ({ severity: 'error', code, path: toPointer(path.slice(0, 40)), detail });
  if (path.length > MAX_DEPTH) return found('definition.depth.exceeded', { limit: MAX_DEPTH });
  if (nodes >= MAX_NODES) return found('definition.size.exceeded', { limit: MAX_NODES });
  if (typeof value === 'number' && !Number.isFinite(value)) return found('definition.number.notFinite', { value: String(value) });
  const forbidden = isJsonObject(value) ? Object.keys(value).find((key) => FORBIDDEN_KEYS.has(key)) : undefined;
  return forbidden === undefined ? undefined : found('definition.key.forbidden', { key: forbidden });
}

function membersOf(value: unknown): readonly (readonly [string | number, unknown])[] {
  if (Array.isArray(value)) return value.map((member, index) => [index, member]);
  return isJsonObject(value) ? Object.entries(value) : [];
}
