import type { Problem } from '#domain/problem.ts';
import type { TextValues, Translate } from './i18n.ts';
import { isTextKey } from './resources.ts';
import type { Voice } from './voice.ts';

/** The sentence of a finding. A code that has none gets a plain sentence with the code and its place. */
export function describeProblem(problem: Problem, { t }: Pick<Voice, 't'>): string {
  const key = `problems.code.${problem.code}`;
  if (isTextKey(key)) return t(key, toValues(problem.detail, t));
  const { code, path } = problem;
  return path === '' ? t('problems.unknown.root', { code }) : t('problems.unknown', { code, path });
}

/** The sentence of a code alone: an incident, a broken rule, what a schema said of a command. */
export function describeCode(code: string, path: string, voice: Pick<Voice, 't'>): string {
  return describeProblem({ severity: 'error', code, path }, voice);
}

function toValues(detail: Problem['detail'], t: Translate): TextValues {
  return Object.fromEntries(Object.entries(detail ?? {}).map(([name, value]) => [name, toText(value, t)]));
}

function toText(value: string | number | boolean | readonly string[], t: Translate): string | number {
  if (typeof value === 'boolean') return t(value ? 'common.yes' : 'common.no');
  return typeof value === 'object' ? value.join(t('common.list.separator')) : value;
}
