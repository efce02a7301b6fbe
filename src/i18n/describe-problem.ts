import type { Problem } from '#domain/problem.ts';
import type { TextValues, Translate } from './i18n.ts';
import { isTextKey } from './resources.ts';
import type { Words } from './words.ts';

/** Details that name a type or a truth value, which have words of their own. */
const TYPES: ReadonlySet<string> = new Set(['wanted', 'found', 'expected', 'left', 'right']);

/**
 * The sentence of a finding. A code that has none gets a plain sentence with the code and its place. With the definition's
 * words facts are called by their titles; the words may be absent, because what failed may be the definition.
 */
export function describeProblem(t: Translate, problem: Problem, words?: Words): string {
  const key = `problems.code.${problem.code}`;
  if (isTextKey(key)) return t(key, toValues(problem.detail, t, words));
  const { code, path } = problem;
  return path === '' ? t('problems.unknown.root', { code }) : t('problems.unknown', { code, path });
}

/** The sentence of a code alone: an incident, a broken rule, what a schema said of a command. */
export function describeCode(t: Translate, code: string, path = ''): string {
  return describeProblem(t, { severity: 'error', code, path });
}

function toValues(detail: Problem['detail'], t: Translate, words: Words | undefined): TextValues {
  return Object.fromEntries(
    Object.entries(detail ?? {}).map(([name, value]) => [
      name,
      name === 'fact' && words !== undefined ? words.factTitle(String(value)) : toText(name, value, t),
    ]),
  );
}

function toText(name: string, value: string | number | boolean | readonly string[], t: Translate): string | number {
  if (typeof value === 'boolean') return t(value ? 'common.yes' : 'common.no');
  if (typeof value === 'object') return value.join(t('common.list.separator'));
  const type = `problems.type.${value}`;
  return TYPES.has(name) && isTextKey(type) ? t(type) : value;
}
