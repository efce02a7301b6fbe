import type { Problem, Severity } from '#domain/problem.ts';
import type { RuleDocument } from '#domain/rule.ts';
import { ruleKinds } from '#domain/rule.ts';
import type { Model } from '#engine/model.ts';
import type { Words } from '#i18n/words.ts';
import { runExamples } from '#logic/run-examples.ts';
import { isWithin } from '#features/designer/findings/finding-place.ts';
import { namesReadBy } from './rule-facts.ts';
import type { RuleFilter } from './rule-filter.ts';

/** A rule of the list with how many of its examples agree. */
export interface RuleLine {
  readonly rule: RuleDocument;
  readonly position: number;
  readonly agreeing: number;
}

/** Rules of one purpose. */
export interface RuleGroup {
  readonly kind: RuleDocument['kind'];
  readonly lines: readonly RuleLine[];
}

/** Every rule with its examples run. */
export function linesOf(model: Model): readonly RuleLine[] {
  return model.definition.rules.map((rule, position) => ({ rule, position, agreeing: runExamples(rule, model).filter(({ passed }) => passed).length }));
}

/** The rules that a filter leaves, by purpose, in the order of the definition. */
export function groupLines(lines: readonly RuleLine[], filter: RuleFilter, words: Words): readonly RuleGroup[] {
  const wanted = lines.filter(({ rule }) => isWanted(rule, filter, words));
  return ruleKinds.map((kind) => ({ kind, lines: wanted.filter(({ rule }) => rule.kind === kind) })).filter(({ lines: some }) => some.length > 0);
}

function isWanted(rule: RuleDocument, { kind, about, reads, q }: RuleFilter, words: Words): boolean {
  if (kind !== undefined && rule.kind !== kind) return false;
  if (about !== undefined && rule.subject !== about) return false;
  if (reads !== undefined && !namesReadBy(rule).includes(reads)) return false;
  if (q === undefined) return true;
  const text = `${rule.id} ${words.text(rule.title)} ${rule.basis}`.toLowerCase();
  return q
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word));
}

/** How many findings of each weight a rule has. */
export function countFindings(findings: readonly Problem[], position: number): Readonly<Record<Severity, number>> {
  const count = { error: 0, warning: 0, note: 0 };
  const place = `/rules/${position}`;
  for (const { path, severity } of findings) if (isWithin(path, place)) count[severity] += 1;
  return count;
}
