import type { z } from 'zod';
import { type CampaignDefinition, definitionSchema } from './definition.ts';
import { limitProblems } from './json-limits.ts';
import { migrateDefinition } from './migrate-definition.ts';
import { type Problem, type Result, toPointer } from './problem.ts';

/**
 * Reads a definition document from anything: limits first (so that a hostile file cannot exhaust the stack), then migration
 * to today's version, then the strict schema (unknown keys are refused), then ids that must be unique.
 * Nothing is half-loaded: a document with any error gives every problem and no value.
 */
export function parseDefinition(input: unknown): Result<CampaignDefinition> {
  const limits = limitProblems(input);
  if (limits.length > 0) return { ok: false, problems: limits };
  const migrated = migrateDefinition(input);
  if (!migrated.ok) return migrated;
  const parsed = definitionSchema.safeParse(migrated.value);
  if (!parsed.success) return { ok: false, problems: parsed.error.issues.flatMap((issue) => toProblems(issue)) };
  const duplicates = duplicateIds(parsed.data);
  return duplicates.length > 0 ? { ok: false, problems: duplicates } : { ok: true, value: parsed.data };
}

/** A schema issue as problems with a pointer; each unknown key is a problem of its own. */
export function toProblems(issue: z.core.$ZodIssue): readonly Problem[] {
  const path = toPointer(issue.path);
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({ severity: 'error', code: 'definition.key.unknown', path: `${path}${toPointer([key])}`, detail: { key } }));
  }
  const own = /^[a-z]+(\.[a-zA-Z]+)+$/.test(issue.message) ? issue.message : `definition.value.${issue.code}`;
  return [{ severity: 'error', code: own, path, detail: { message: issue.message } }];
}

function duplicateIds(definition: CampaignDefinition): readonly Problem[] {
  const lists: readonly (readonly [string, readonly string[]])[] = [
    ['/stages', definition.stages.map(({ id }) => id)],
    ['/charts', definition.charts.map(({ id }) => id)],
    ['/commands', definition.commands.map(({ type }) => type)],
    ['/vocabulary', definition.vocabulary.map(({ id }) => id)],
    ['/parameters', definition.parameters.map(({ id }) => id)],
    ['/rules', definition.rules.map(({ id }) => id)],
    ['/ladders', definition.ladders.map(({ id }) => id)],
    ['/categories', definition.categories.map(({ code }) => code)],
    ['/consequences', definition.consequences.map(({ code }) => code)],
    ['/behaviour/acts', (definition.behaviour?.acts ?? []).map(({ id }) => id)],
    ['/behaviour/shocks', (definition.behaviour?.shocks ?? []).map(({ id }) => id)],
    ['/behaviour/work', (definition.behaviour?.work ?? []).map(({ id }) => id)],
    ['/organisation/units', definition.organisation.units.map(({ id }) => id)],
    ['/organisation/officers', definition.organisation.officers.map(({ id }) => id)],
    ['/organisation/posts', definition.organisation.posts.map(({ id }) => id)],
    ['/organisation/roles', definition.organisation.roles.map(({ id }) => id)],
  ];
  return lists.flatMap(([path, ids]) => duplicatesIn(path, ids));
}

/** The finding for every id of a list that stands in it before; `path` is that of the list. */
export function duplicatesIn(path: string, ids: readonly string[]): readonly Problem[] {
  const first = new Map<string, number>();
  return ids.flatMap((id, index): readonly Problem[] => {
    const earlier = first.get(id);
    if (earlier === undefined) {
      first.set(id, index);
      return [];
    }
    return [{ severity: 'error', code: 'definition.id.duplicate', path: `${path}/${index}`, detail: { id, first: `${path}/${earlier}` } }];
  });
}
