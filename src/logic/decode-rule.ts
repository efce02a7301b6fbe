import { isJsonObject, type Json, type JsonObject } from '#domain/json.ts';
import { isSettledJson } from '#domain/settled-json.ts';
import { type Problem, type Result, toPointer } from '#domain/problem.ts';
import { branchesOf } from './branches.ts';
import type { RuleNode, RuleTree } from './rule-tree.ts';

/**
 * How large a rule may be: levels of operators and JSON values. A choice, sum, maximum or minimum is measured branch by branch, so that a table may be
 * long: `branches` are the operands that it may have, `whole` all values together.
 */
export interface RuleLimits {
  readonly depth: number;
  readonly nodes: number;
  readonly branches: number;
  readonly whole: number;
}

/** The limits at the product's door. A choice of 5,000 rows has a condition and an outcome for each, and one outcome otherwise. */
export const defaultLimits: RuleLimits = { depth: 32, nodes: 2000, branches: 10_001, whole: 500_000 };

const FORBIDDEN: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);

/**
 * Reads a rule from JSON. Loses nothing: `encodeRule(decodeRule(x))` is `x`, also for operators that Qibu does not know.
 * Refuses, with the place: nesting or size beyond the limits, numbers that JSON cannot hold, values that are not JSON,
 * and any key or `var` path through `constructor`, `prototype` or `__proto__`.
 */
export function decodeRule(json: unknown, limits: RuleLimits = defaultLimits): Result<RuleTree> {
  const problems = judgeRule(json, limits);
  return problems.length === 0 ? { ok: true, value: { root: decode(json as Json, '') } } : { ok: false, problems };
}

/** What {@link decodeRule} would refuse, without reading the rule: settled operands are looked at once. */
export function judgeRule(json: unknown, limits: RuleLimits = defaultLimits): readonly Problem[] {
  const problem = limitProblem(json, limits);
  return problem === undefined ? [] : [problem];
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

/** What a document comes to: its JSON values and its levels of operators; or the first thing that is wrong with it. */
type Weight = { readonly nodes: number; readonly depth: number } | { readonly problem: Problem };

function limitProblem(json: unknown, limits: RuleLimits): Problem | undefined {
  const found = weightOf({ value: json, parent: undefined, key: '', depth: 0 }, limits);
  const table = branchesOf(json);
  // What is large as a whole may be a table, of which only the rows are to be small.
  if (!('problem' in found) || found.problem.code !== 'rule.size.exceeded' || table === undefined) return 'problem' in found ? found.problem : undefined;
  const { operator, operands } = table;
  if (operands.length > limits.branches) {
    return { severity: 'error', code: 'rule.branches.exceeded', path: toPointer([operator]), detail: { rows: limits.branches >> 1 } };
  }
  const root: Place = { value: json, parent: undefined, key: '', depth: 0 };
  const list: Place = { value: operands, parent: root, key: operator, depth: 1 };
  let whole = 2;
  for (const [key, value] of operands.entries()) {
    const weight = knownWeight(value, limits) ?? weightOf({ value, parent: list, key, depth: 1 }, limits);
    if ('problem' in weight) return weight.problem;
    whole += weight.nodes;
    if (whole > limits.whole) {
      return { severity: 'error', code: 'rule.size.exceeded', path: toPointer([operator, key]), detail: { depth: limits.depth, nodes: limits.whole } };
    }
  }
  return undefined;
}

const weights = new WeakMap<object, { readonly nodes: number; readonly depth: number }>();

/** What a settled operand was found to come to, if it keeps within the limits. */
function knownWeight(value: unknown, limits: RuleLimits): Weight | undefined {
  const known = isSettledJson(value) ? weights.get(value) : undefined;
  return known !== undefined && known.nodes <= limits.nodes && known.depth < limits.depth ? known : undefined;
}

/** Walks without recursion, so that 20,000 nested operators are a finding and not a crash. Depth counts objects, as a reader would. */
function weightOf(start: Place, limits: RuleLimits): Weight {
  const left: Place[] = [start];
  let [nodes, deepest] = [0, 0];
  for (let place = left.pop(); place !== undefined; place = left.pop()) {
    nodes += 1;
    const code = codeAt(place, nodes, limits);
    if (code !== undefined) return { problem: { severity: 'error', code, path: pointerTo(place), detail: { depth: limits.depth, nodes: limits.nodes } } };
    const depth = place.depth + (isJsonObject(place.value) ? 1 : 0);
    deepest = Math.max(deepest, depth - start.depth);
    for (const [key, value] of membersOf(place.value)) left.push({ value, parent: place, key, depth });
  }
  const weight = { nodes, depth: deepest };
  if (isSettledJson(start.value)) weights.set(start.value, weight);
  return weight;
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
