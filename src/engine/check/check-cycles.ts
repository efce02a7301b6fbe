import type { Problem } from '#domain/problem.ts';
import { type DefinitionIndex, failing } from './definition-index.ts';
import { namesOfLogic } from '#logic/names-of-logic.ts';

/** A fact or rule that, through others, rests on itself: it could never be told. One finding a cycle. */
export function checkCycles(index: DefinitionIndex): readonly Problem[] {
  const done = new Set<string>();
  const problems: Problem[] = [];
  index.definition.vocabulary.forEach((fact, position) => {
    const cycle = findCycle(index, fact.id, done);
    if (cycle !== undefined) problems.push(failing('definition.fact.cycle', `/vocabulary/${position}`, { id: fact.id, cycle }));
  });
  return problems;
}

/** Walks without recursion: a long chain of facts must not exhaust the stack. */
function findCycle(index: DefinitionIndex, start: string, done: Set<string>): readonly string[] | undefined {
  const trail: string[] = [];
  const onTrail = new Set<string>();
  const left: { readonly id: string; readonly leave: boolean }[] = [{ id: start, leave: false }];
  for (let step = left.pop(); step !== undefined; step = left.pop()) {
    if (step.leave) {
      trail.pop();
      onTrail.delete(step.id);
      done.add(step.id);
    } else if (onTrail.has(step.id)) {
      return [...trail.slice(trail.indexOf(step.id)), step.id];
    } else if (!done.has(step.id)) {
      trail.push(step.id);
      onTrail.add(step.id);
      left.push({ id: step.id, leave: true }, ...restsOn(index, step.id).map((id) => ({ id, leave: false })));
    }
  }
  return undefined;
}

function restsOn(index: DefinitionIndex, id: string): readonly string[] {
  const source = index.facts.get(id)?.source;
  if (source?.kind === 'rule') return namesOfLogic(index.rules.get(source.rule)?.logic ?? null).filter((name) => index.facts.has(name));
  if (source?.kind !== 'aggregate') return [];
  return [source.of, source.by, ...namesOfLogic(source.where ?? null)].filter((name) => name !== undefined && index.facts.has(name)) as string[];
}
