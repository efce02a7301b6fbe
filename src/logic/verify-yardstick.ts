import type { FactDefinition } from '#domain/fact.ts';
import { subjectKinds } from '#domain/id.ts';
import { isJsonObject, type Json } from '#domain/json.ts';
import type { Problem } from '#domain/problem.ts';
import { nameRead, type RuleNode } from './rule-tree.ts';
import { nodesOf } from './walk-rule.ts';
import { findingAt, type Verification } from './verification.ts';

/**
 * A measure that the law bars as a yardstick (fines, numbers of penalties …) and that a rule reads or names. The finding shows the article.
 * A yes-or-no rule that only asks whether a code is on the list names it as data: that is the guard itself, and free.
 */
export function verifyYardstick(verification: Verification): readonly Problem[] {
  const { tree, rule, context } = verification;
  const listed = rule.output.type === 'boolean' && rule.kind !== 'performanceLinkage' ? listedAsData(tree.root) : new Set<RuleNode>();
  const inLogic = [...nodesOf(tree.root)].flatMap((node) => {
    const code = listed.has(node) ? undefined : barredAt(verification, node);
    return code === undefined ? [] : [findingAt('error', 'rule.yardstick.forbidden', { node, detail: detailOf(context, code) })];
  });
  const codes = rule.output.type === 'enum' || rule.output.type === 'codes' ? rule.output.codes : [];
  const inOutput = codes.flatMap(({ code }, index): readonly Problem[] =>
    context.forbidden.has(code)
      ? [{ severity: 'error', code: 'rule.yardstick.forbidden', path: `/output/codes/${index}/code`, detail: detailOf(context, code) }]
      : [],
  );
  return [...inLogic, ...inOutput];
}

function detailOf({ forbidden }: Verification['context'], code: string): Readonly<Record<string, string>> {
  return { measure: code, article: forbidden.get(code) ?? '' };
}

function barredAt(verification: Verification, node: RuleNode): string | undefined {
  if (node.kind === 'literal') return typeof node.value === 'string' && verification.context.forbidden.has(node.value) ? node.value : undefined;
  const name = nameRead(node);
  return name === undefined ? undefined : barredName(verification, name.startsWith('p.') ? name.slice(2) : name, new Set());
}

/** The literals that stand in `fact = "CODE"` or `fact in ["CODE", …]`. */
function listedAsData(root: RuleNode): ReadonlySet<RuleNode> {
  const listed = new Set<RuleNode>();
  for (const node of nodesOf(root)) {
    if (node.kind !== 'operation' || !['in', '==', '===', '!=', '!=='].includes(node.operator)) continue;
    for (const arg of node.args) for (const item of arg.kind === 'list' ? arg.items : [arg]) if (item.kind === 'literal') listed.add(item);
  }
  return listed;
}

/** The barred measure that a name stands for, itself or through what an aggregate adds up. */
function barredName(verification: Verification, name: string, seen: Set<string>): string | undefined {
  if (seen.has(name)) return undefined;
  seen.add(name);
  const direct = [...verification.context.forbidden.keys()].find((code) => standsFor(name, code));
  if (direct !== undefined) return direct;
  for (const other of restsOn(verification.context.facts.get(name))) {
    const found = barredName(verification, other, seen);
    if (found !== undefined) return found;
  }
  return undefined;
}

function restsOn(fact: FactDefinition | undefined): readonly string[] {
  if (fact?.source.kind !== 'aggregate') return [];
  const { of, by, where } = fact.source;
  return [of, by, ...namesIn(where ?? null)].filter((name) => name !== undefined);
}

function namesIn(json: Json): readonly string[] {
  if (Array.isArray(json)) return json.flatMap(namesIn);
  if (!isJsonObject(json)) return [];
  const name = [json['var']].flat()[0];
  return [...(typeof name === 'string' ? [name] : []), ...Object.values(json).flatMap(namesIn)];
}

const OWNERS: ReadonlySet<string> = new Set([...subjectKinds, 'metric']);

/**
 * `FINE_AMOUNT`, `anything.FINE_AMOUNT`, `fineAmount`, `unit.fineAmount`. A word of the same sound that belongs to something else
 * (`survey.returnRate` is no rate of returned cases) is left alone.
 */
function standsFor(name: string, code: string): boolean {
  const parts = name.split('.');
  const last = parts.at(-1) ?? '';
  if (parts.includes(code)) return true;
  const owned = parts.length === 1 || (parts.length === 2 && OWNERS.has(parts[0] ?? ''));
  return owned && toCode(last) === code;
}

function toCode(word: string): string {
  return word
    .replaceAll(/([\p{Ll}\p{N}])(\p{Lu})/gu, '$1_$2')
    .replaceAll('-', '_')
    .toUpperCase();
}
