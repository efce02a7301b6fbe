import type { Problem } from '#domain/problem.ts';
import { duplicatesIn } from '#domain/parse-definition.ts';
import type { DefinitionIndex } from './definition-index.ts';

/** Codes and ids inside a part of the definition stand once: rungs, tasks, the codes of an enum or of a rule, the items of a category. */
export function checkDuplicates({ definition }: DefinitionIndex): readonly Problem[] {
  const { meta, stages, ladders, vocabulary, rules, categories, performance } = definition;
  return [
    ...duplicatesIn('/meta/goals', idsOf(meta.goals)),
    ...stages.flatMap(({ tasks }, position) => duplicatesIn(`/stages/${position}/tasks`, idsOf(tasks))),
    ...ladders.flatMap(({ rungs }, position) => duplicatesIn(`/ladders/${position}/rungs`, codesOf(rungs))),
    ...vocabulary.flatMap((fact, position) => duplicatesIn(`/vocabulary/${position}/enum`, codesOf(fact.enum ?? []))),
    ...rules.flatMap(({ output }, position) => ('codes' in output ? duplicatesIn(`/rules/${position}/output/codes`, codesOf(output.codes)) : [])),
    ...categories.flatMap(({ items }, position) => duplicatesIn(`/categories/${position}/items`, codesOf(items))),
    ...duplicatesIn('/performance/parts', idsOf(performance.parts)),
    ...duplicatesIn('/performance/forbidden', codesOf(performance.forbidden)),
  ];
}

function idsOf(list: readonly { readonly id: string }[]): readonly string[] {
  return list.map(({ id }) => id);
}

function codesOf(list: readonly { readonly code: string }[]): readonly string[] {
  return list.map(({ code }) => code);
}
