import type { Effect } from '#domain/chart-effect.ts';
import type { StateNode, Transition } from '#domain/chart-state.ts';
import type { Text } from '#domain/text.ts';

/** The state at a path from the root; undefined for the root itself (an empty path) and for what is not there. */
export function stateAt(root: StateNode | undefined, path: string): StateNode | undefined {
  let state = path === '' ? undefined : root;
  for (const key of path.split('.')) {
    const children: Readonly<Record<string, StateNode>> = state?.states ?? {};
    state = Object.hasOwn(children, key) ? children[key] : undefined;
  }
  return state;
}

/** The first state that carries a phase code, parents before children. */
export function stateOfPhase(root: StateNode | undefined, code: string): StateNode | undefined {
  for (const { state } of statesOf(root)) if (state.code === code) return state;
  return undefined;
}

/**
 * A deadline has no title of its own: it is called by the state that sets it on entry, else by the one that the transition
 * which sets it leads to, else by the one in which it is set.
 */
export function deadlineLabelOf(root: StateNode | undefined, deadline: string): Text | undefined {
  const sets = (effects: readonly Effect[] | undefined): boolean =>
    (effects ?? []).some((effect) => effect.type === 'deadline.set' && effect.params.deadline === deadline);
  const found: Text[] = [];
  for (const { state, parent } of statesOf(root)) {
    if (sets(state.entry)) return state.label;
    for (const { effects, target } of transitionsOf(state)) if (sets(effects)) found.push(targetOf(root, parent, target)?.label ?? state.label);
  }
  return found[0];
}

function targetOf(root: StateNode | undefined, parent: StateNode | undefined, target: string | undefined): StateNode | undefined {
  if (target === undefined) return undefined;
  return target.startsWith('#') ? stateAt(root, target.slice(1)) : stateAt(parent, target);
}

function transitionsOf(state: StateNode): readonly Transition[] {
  return [...Object.values(state.on ?? {}).flat(), ...(state.always ?? []), ...(state.onDone ?? [])];
}

function* statesOf(root: StateNode | undefined, parent?: StateNode): Generator<{ readonly state: StateNode; readonly parent: StateNode | undefined }> {
  if (root === undefined) return;
  yield { state: root, parent };
  for (const child of Object.values(root.states ?? {})) yield* statesOf(child, root);
}
