import { type FactDefinition, factSchema } from '#domain/fact.ts';
import { migrateDefinition } from '#domain/migrate-definition.ts';
import { type ParameterDefinition, parameterSchema } from '#domain/parameter.ts';
import { toProblems } from '#domain/parse-definition.ts';
import type { Problem, Result } from '#domain/problem.ts';
import { type RuleDocument, ruleSchema } from '#domain/rule.ts';
import { decodeRule } from '#logic/decode-rule.ts';

/** The lists of a pack, in the order in which they are told. */
export const packLists = ['rules', 'vocabulary', 'parameters'] as const;

/** See {@link packLists}. */
export type PackList = (typeof packLists)[number];

/** What a line can hold. */
export type PackItem = RuleDocument | FactDefinition | ParameterDefinition;

/** One item of a file: `position` is its place in its list from 0, `id` what it calls itself. Without `item` it is none, and `problems` say why. */
export interface PackLine {
  readonly list: PackList;
  readonly position: number;
  readonly id: string;
  readonly item: PackItem | undefined;
  readonly problems: readonly Problem[];
}

const SCHEMAS = { rules: ruleSchema, vocabulary: factSchema, parameters: parameterSchema } as const;

/**
 * What a JSON document brings, item by item: a pack of rules, a whole campaign definition, a list of rules, or a single rule. An item that is none does
 * not keep the others out. Refuses a document that is nothing of all that, and a pack of another version.
 */
export function readRulePack(value: unknown): Result<readonly PackLine[]> {
  const lists = listsIn(value);
  if (!lists.ok) return lists;
  return { ok: true, value: packLists.flatMap((list) => linesOf(list, lists.value[list])) };
}

type Lists = Readonly<Record<PackList, readonly unknown[]>>;

function listsIn(value: unknown): Result<Lists> {
  const nothing: Lists = { rules: [], vocabulary: [], parameters: [] };
  if (Array.isArray(value)) return { ok: true, value: { ...nothing, rules: value } };
  if (typeof value !== 'object' || value === null) return refused('exchange.format.unknown', '');
  if (Object.hasOwn(value, 'logic')) return { ok: true, value: { ...nothing, rules: [value] } };
  const { format, schemaVersion } = value as { readonly format?: unknown; readonly schemaVersion?: unknown };
  if (format !== 'qibu.rules' && format !== 'qibu.campaign') return refused('exchange.format.unknown', '/format');
  if (format === 'qibu.campaign') {
    const migrated = migrateDefinition(value);
    return migrated.ok ? listsOf(migrated.value as object) : migrated;
  }
  return schemaVersion === 1 ? listsOf(value) : refused('exchange.version.unknown', '/schemaVersion');
}

function listsOf(value: object): Result<Lists> {
  const found = packLists.map((list) => [list, Object.hasOwn(value, list) ? (value as Record<PackList, unknown>)[list] : []] as const);
  const wrong = found.find(([, items]) => !Array.isArray(items));
  if (wrong !== undefined) return refused('exchange.list.wrong', `/${wrong[0]}`);
  return { ok: true, value: Object.fromEntries(found) as Lists };
}

function linesOf(list: PackList, items: readonly unknown[]): readonly PackLine[] {
  const first = new Map<string, number>();
  return items.map((value, position) => {
    const id = idOf(value);
    const earlier = first.get(id);
    if (earlier === undefined) first.set(id, position);
    const path = `/${list}/${position}`;
    if (earlier !== undefined)
      return bad({ list, position, id }, [{ severity: 'error', code: 'definition.id.duplicate', path, detail: { id, first: `/${list}/${earlier}` } }]);
    const parsed = SCHEMAS[list].safeParse(value);
    if (!parsed.success)
      return bad(
        { list, position, id },
        parsed.error.issues.flatMap((issue) => toProblems(issue)),
      );
    const read = 'logic' in parsed.data ? decodeRule(parsed.data.logic) : { ok: true as const };
    return read.ok ? { list, position, id, item: parsed.data, problems: [] } : bad({ list, position, id }, read.problems);
  });
}

function bad(line: Pick<PackLine, 'list' | 'position' | 'id'>, problems: readonly Problem[]): PackLine {
  return { ...line, item: undefined, problems };
}

function idOf(value: unknown): string {
  const id = typeof value === 'object' && value !== null && Object.hasOwn(value, 'id') ? (value as { readonly id: unknown }).id : undefined;
  return typeof id === 'string' ? id : '';
}

function refused(code: string, path: string): Result<never> {
  return { ok: false, problems: [{ severity: 'error', code, path }] };
}
