import type { Json } from '#domain/json.ts';
import { isSettledJson } from '#domain/settled-json.ts';
import { branchesOf } from './branches.ts';
import { namesOf } from './compile-rule.ts';
import { decodeRule } from './decode-rule.ts';

const known = new WeakMap<object, readonly string[]>();

/** The names of facts and parameters that a JSON-Logic document reads, each once, in order; none where it cannot be decoded. Settled operands are read once. */
export function namesOfLogic(logic: Json): readonly string[] {
  const branches = branchesOf(logic);
  return branches?.operands.some(isSettledJson) === true ? [...new Set(branches.operands.flatMap(namesIn))] : namesIn(logic);
}

function namesIn(logic: Json): readonly string[] {
  const found = isSettledJson(logic) ? known.get(logic) : undefined;
  if (found !== undefined) return found;
  const tree = decodeRule(logic);
  const names = tree.ok ? namesOf(tree.value) : [];
  if (isSettledJson(logic)) known.set(logic, names);
  return names;
}
