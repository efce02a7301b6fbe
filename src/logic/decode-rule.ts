import { isJsonObject, type Json, type JsonObject } from '#domain/json.ts';
import { type Problem, type Result, toPointer } from '#domain/problem.ts';
import type { RuleNode, RuleTree } from './rule-tree.ts';

/** How large a rule may be. */
export interface RuleLimits {
  readonly depth: number;
  readonly nodes: number;
}

/** The limits at the product's door: 32 levels of operators, 2,000 nodes. */
export const defaultLimits: RuleLimits = { depth: 32, nodes: 2000 };

const FORBIDDEN: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);

/**
 * Reads a rule from JSON. Loses nothing: `encodeRule(decodeRule(x))` is `x`, also for operators that Qibu does not know.
 * Refuses, with the place: nesting or size beyond the limits, numbers that JSON cannot hold, values that are not JSON,
 * and any key or `var` path through `constructor`, `prototype` or `__proto__`.
 */
export function decodeRule(json: unknown, limits: RuleLimits = defaultLimits): Result<RuleTree> {
  const problem = limitProblem(json, limits);
  return problem === undefined ? { ok: true, value: { root: decode(json as Json, '') } } : { ok: false, problems: [problem] };
}

/** Frozen all through: nobody changes a rule after it was judged. */
function decode(json: Json, path: string): RuleNode {
  if (Array.isArray(json))
    return Object.freeze({ kind: 'list', path, items: Object.freeze(json.map((item: Json, index) => decode(item, `${path}/${index}`))) });
  if (!isJsonObject(json)) return Object.freeze({ kind: 'literal', path, value: json as string | number | boolean | null });
  const [entry, ...others] = Object.entries(json);
  if (entry === undefined || others.length > 0) return Object.freeze({ kind: 'opaque', path, json: frozenCopy(json) });
  const [operator, argument] = entry;
  const at = `${path}${toPointer([operator])}`;
  const bare = !Array.isArray(argument);
  const args = bare ? [decode(argument as Json, at)] : (argument as readonly Json[]).map((item, index) => decode(item, `${at}/${index}`));
  return Object.freeze({ kind: 'operation', path, operator, args: Object.freeze(args), bare });
}

function frozenCopy(json: Json): Json {
  if (Array.isArray(json)) return Object.freeze(json.map(frozenCopy));
  if (!isJsonObject(json)) return json;
  return Object.freeze(Object.fromEntries(Object.entries(json).map(([key, value]) => [key, frozenCopy(value)])));
}

interface Place {
  readonly value: unknown;
  readonly parent: Place | undefined;
  readonly key: string | number;
  readonly depth: number;
}

/** Walks without recursion, so that 20,000 nested operators are a finding and not a crash. Depth counts objects, as a reader would. */
function limitProblem(json: unknown, limits: RuleLimits): Problem | undefined {
  const left: Place[] = [{ value: json, parent: undefined, key: '', depth: 0 }];
  for (let nodes = 1, place = left.pop(); place !== undefined; place = left.pop(), nodes += 1) {
    const code = codeAt(place, nodes, limits);
    if (code !== undefined) return { severity: 'error', code, path: pointerTo(place), detail: { depth: limits.depth, nodes: limits.nodes } };
    const depth = place.depth + (isJsonObject(place.value) ? 1 : 0);
    for (const [key, value] of membersOf(place.value)) left.push({ value, parent: place, key, depth });
  }
  return undefined;
}

function codeAt(place: Place, nodes: number, limits: RuleLimits): string | undefined {
  const { value } = place;
  if (place.depth > limits.depth) return 'rule.depth.exceeded';
  if (nodes > limits.nodes) return 'rule.size.exceeded';
  if (typeof value === 'number') return Number.isFinite(value) ? undefined : 'rule.number.notFinite';
  if (!isJsonValue(value)) return 'rule.value.notJson';
  if (!isJsonObject(value)) return undefined;
  if (Object.keys(value).some((key) => FORBIDDEN.has(key))) return 'rule.key.forbidden';
  return namesIn(value).some((name) => typeof name === 'string' && name.split('.').some((part) => FORBIDDEN.has(part))) ? 'rule.path.forbidden' : undefined;
}

/** A class instance, a date or a map is an object too, and not JSON. */
function isJsonValue(value: unknown): boolean {
  if (value === null || Array.isArray(value)) return true;
  return typeof value === 'object' ? Object.prototype.toString.call(value) === '[object Object]' : typeof value === 'string' || typeof value === 'boolean';
}

/** The names that an operation reads, as far as they are written out. */
function namesIn(value: JsonObject): readonly unknown[] {
  if (Object.hasOwn(value, 'var')) return [value['var']].flat().slice(0, 1);
  return [value['missing'], value['missing_some']].flat(2);
}

function membersOf(value: unknown): readonly (readonly [string | number, unknown])[] {
  if (Array.isArray(value)) return value.map((member, index) => [index, member]);
  return isJsonObject(value) ? Object.entries(value) : [];
}

const SHOWN = 40;

function pointerTo(place: Place): string {
  const keys: (string | number)[] = [];
  for (let at: Place | undefined = place; at?.parent !== undefined; at = at.parent) keys.push(at.key);
  return toPointer(keys.toReversed().slice(0, SHOWN));
}
