import type { Problem } from '#domain/problem.ts';
import { fromRegionDetail } from '#domain/region.ts';
import { fromVerdictDetail } from '#domain/verdict.ts';
import { describeAnswer } from './describe-answer.ts';
import { describeRegion } from './describe-region.ts';
import type { TextValues, Translate } from './i18n.ts';
import { isTextKey } from './resources.ts';
import type { Voice } from './voice.ts';
import type { Words } from './words.ts';

/** Details that name a type or a truth value, which have words of their own. */
const TYPES: ReadonlySet<string> = new Set(['wanted', 'found', 'expected', 'left', 'right']);
/** Details that are a part of what facts can be, and somebody who is in it. */
const REGIONS: ReadonlySet<string> = new Set(['where', 'person']);

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
  const told = Object.entries(detail ?? {}).map(([name, value]) => [name, words === undefined ? toText(name, value, t) : withWords(name, value, { t, words })]);
  return { operator: '', ...Object.fromEntries(told), ...(words === undefined ? {} : answersIn(detail, { t, words })) };
}

/** What a rule should have said and did say, as the rule itself would say it. What could not run has a sentence of its own. */
function answersIn(detail: Problem['detail'], voice: Voice): TextValues {
  if (typeof detail?.['verdicts'] !== 'object') return {};
  const output = voice.words.rule(String(detail['rule']))?.output;
  const told = fromVerdictDetail(detail['verdicts']).map((verdict) => (verdict.status === 'error' ? undefined : describeAnswer(verdict, output, voice)));
  const named = ['expected', 'found'].map((name, index) => [name, told[index]] as const);
  return Object.fromEntries(named.flatMap(([name, text]) => (text === undefined ? [] : [[name, text]])));
}

function withWords(name: string, value: Detail, voice: Voice): string | number {
  if (name === 'fact') return voice.words.factTitle(String(value));
  return REGIONS.has(name) && typeof value === 'object' ? describeRegion(fromRegionDetail(value), voice) : toText(name, value, voice.t);
}

type Detail = NonNullable<Problem['detail']>[string];

function toText(name: string, value: Detail, t: Translate): string | number {
  if (typeof value === 'boolean') return t(value ? 'common.yes' : 'common.no');
  // Quoted here and not in the sentence, which also stands where the name is not known.
  if (name === 'operator') return t('common.quoted', { name: String(value) });
  if (typeof value === 'object') return value.join(t('common.list.separator'));
  const code = `problems.code.${value}`;
  if (name === 'found' && isTextKey(code)) return t(code);
  const subject = `common.subject.${value}`;
  if (name === 'subject' && isTextKey(subject)) return t(subject);
  const type = `problems.type.${value}`;
  return TYPES.has(name) && isTextKey(type) ? t(type) : value;
}
