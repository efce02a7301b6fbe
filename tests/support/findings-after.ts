import { parseDefinition } from '#domain/parse-definition.ts';
import type { Problem } from '#domain/problem.ts';
import { checkDefinition } from '#engine/check/check-definition.ts';
import { tinyDefinition } from './tiny-campaign.ts';

/** One value of the tiny campaign's document put in the place of another: a path of keys, and what shall stand there. */
export interface Change {
  readonly path: readonly (string | number)[];
  readonly value: unknown;
}

/** The errors of the tiny campaign after changes to its JSON, as code and place. */
export function findingsAfter(...changes: readonly Change[]): readonly (readonly [code: string, path: string])[] {
  const document = structuredClone(tinyDefinition) as unknown as Record<string | number, unknown>;
  for (const { path, value } of changes) {
    const parent = path.slice(0, -1).reduce((place, key) => place[key] as Record<string | number, unknown>, document);
    const last = path.at(-1);
    if (last === undefined || typeof parent !== 'object') throw new Error(`there is no ${path.join('/')}`);
    parent[last] = value;
  }
  const parsed = parseDefinition(document);
  const problems: readonly Problem[] = parsed.ok ? checkDefinition(parsed.value) : parsed.problems;
  return problems.filter(({ severity }) => severity === 'error').map(({ code, path }) => [code, path] as const);
}

/** Where something with an id stands in a list of the tiny campaign. */
export function placeOf(list: 'charts' | 'rules' | 'vocabulary' | 'commands', id: string): number {
  const items: readonly { readonly id?: string; readonly type?: string }[] = tinyDefinition[list];
  const place = items.findIndex((item) => (list === 'commands' ? item.type : item.id) === id);
  if (place < 0) throw new Error(`there is no ${id}`);
  return place;
}
