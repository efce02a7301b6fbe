import type { RuleOutput } from '#domain/rule.ts';
import { formatValue } from './format-value.ts';
import { formOfFact, formOfOutput, formOfParameter, type ValueForm } from './value-form.ts';
import { isTextKey } from './resources.ts';
import { joinNames, type Voice } from './voice.ts';

/** The structure of a rule as the rule language reads it; only what the words need of it. */
export type ReadingPart =
  | { readonly kind: 'choice'; readonly rows: readonly { readonly when: ReadingPart; readonly then: ReadingPart }[]; readonly otherwise: ReadingPart | null }
  | { readonly kind: 'all' | 'any'; readonly items: readonly ReadingPart[] }
  | { readonly kind: 'list'; readonly items: readonly ReadingPart[] }
  | { readonly kind: 'not'; readonly item: ReadingPart }
  | { readonly kind: 'compare'; readonly operator: string; readonly left: ReadingPart; readonly right: ReadingPart }
  | { readonly kind: 'arithmetic'; readonly operator: string; readonly items: readonly ReadingPart[] }
  | { readonly kind: 'quantified'; readonly operator: string; readonly list: ReadingPart; readonly body: ReadingPart }
  | Name
  | { readonly kind: 'missing'; readonly id: string }
  | { readonly kind: 'literal'; readonly value: string | number | boolean | null }
  | { readonly kind: 'opaque'; readonly json: unknown };

interface Name {
  readonly kind: 'fact' | 'parameter';
  readonly id: string;
}

type Of<K extends ReadingPart['kind']> = Extract<ReadingPart, { readonly kind: K }>;

const SIGNS: Readonly<Record<string, string>> = { '+': '+', '-': '−', '*': '×', '/': '÷', '%': '%' };

/** A rule as one sentence: `如果考试成绩 ≥ 合格线（70 分），则为“合格”，否则为“不合格”。` Nothing of the rule is left out. */
export function readAloud(reading: ReadingPart, output: RuleOutput | undefined, voice: Voice): string {
  const { t } = voice;
  const form = formOfOutput(output);
  const end = t('rules.read.end');
  if (reading.kind === 'choice') return `${readChoice(reading, form, voice)}${end}`;
  if (output?.type === 'boolean') return `${t('rules.read.holdsWhen', { item: readCondition(reading, voice) })}${end}`;
  return `${t('rules.read.gives', { item: readOutcome(reading, form, voice) })}${end}`;
}

/** One part of a rule in words, for a chip or a line of an explanation. `form` is how a bare value in it is to be written. */
export function readPart(part: ReadingPart, voice: Voice, form: ValueForm = {}): string {
  switch (part.kind) {
    case 'choice':
      return readChoice(part, form, voice);
    case 'all':
    case 'any':
    case 'not':
    case 'compare':
      return readCondition(part, voice);
    case 'arithmetic':
      return readArithmetic(part, form, voice);
    case 'quantified':
      return readQuantified(part, voice);
    case 'missing':
      return voice.t('rules.read.missing', { fact: voice.words.factTitle(part.id) });
    default:
      return readTerm(part, form, voice);
  }
}

function readTerm(part: Of<'list' | 'literal' | 'opaque'> | Name, form: ValueForm, voice: Voice): string {
  const { t, words } = voice;
  switch (part.kind) {
    case 'list':
      return part.items.length === 0
        ? t('common.none')
        : joinNames(
            part.items.map((item) => readPart(item, voice, form)),
            voice,
          );
    case 'fact':
      return words.factTitle(part.id);
    case 'parameter': {
      const parameter = words.parameter(part.id);
      const parameterForm = formOfParameter(parameter);
      const value = parameter === undefined ? undefined : formatValue(parameter.value, parameterForm, voice);
      return value === undefined ? part.id : t('rules.read.parameter', { parameter: words.parameterTitle(part.id), value });
    }
    case 'literal':
      return part.value === null || part.value === '' ? t('rules.read.nothing') : formatValue(part.value, form, voice);
    case 'opaque':
      return t('rules.read.opaque', { json: JSON.stringify(part.json) ?? '' });
  }
}

/** Rows in their order; the first that holds decides. Two outcomes are one breath, more are told apart by semicolons. */
function readChoice({ rows, otherwise }: Of<'choice'>, form: ValueForm, voice: Voice): string {
  const { t } = voice;
  const spoken = rows.map(({ when, then }, index) =>
    t(index === 0 ? 'rules.read.if' : 'rules.read.elseIf', { when: readCondition(when, voice), then: readOutcome(then, form, voice) }),
  );
  const rest = otherwise === null ? [] : [t('rules.read.else', { then: readOutcome(otherwise, form, voice) })];
  return [...spoken, ...rest].join(t(rows.length > 1 ? 'rules.read.row.separator' : 'rules.read.then.separator'));
}

/** An outcome: a value in quotation marks, anything worked out as it is, a choice within a choice in brackets. */
function readOutcome(part: ReadingPart, form: ValueForm, voice: Voice): string {
  const text = readPart(part, voice, form);
  if (part.kind === 'literal' || part.kind === 'list') return voice.t('common.quoted', { name: text });
  return part.kind === 'choice' ? voice.t('rules.read.group', { item: text }) : text;
}

function readCondition(part: ReadingPart, voice: Voice): string {
  const { t, words } = voice;
  switch (part.kind) {
    case 'fact':
      return t('rules.read.holds', { fact: words.factTitle(part.id) });
    case 'all':
    case 'any':
      return part.items.map((item) => readInside(item, part.kind, voice)).join(t(part.kind === 'all' ? 'rules.read.and' : 'rules.read.or'));
    case 'not':
      return part.item.kind === 'fact' || part.item.kind === 'missing'
        ? t(part.item.kind === 'fact' ? 'rules.read.holdsNot' : 'rules.read.entered', { fact: words.factTitle(part.item.id) })
        : t('rules.read.not', { item: readInside(part.item, 'not', voice) });
    case 'compare':
      return readCompare(part, voice);
    default:
      return readPart(part, voice);
  }
}

/** A condition inside another: in brackets where its own words could be heard as part of the outer one. */
function readInside(part: ReadingPart, outer: 'all' | 'any' | 'not', voice: Voice): string {
  const text = readCondition(part, voice);
  const loose =
    part.kind === 'choice' ||
    ((part.kind === 'all' || part.kind === 'any') && part.kind !== outer && part.items.length > 1) ||
    (outer === 'not' && part.kind === 'compare');
  return loose ? voice.t('rules.read.group', { item: text }) : text;
}

function readCompare(part: Of<'compare'>, voice: Voice): string {
  const { operator, left, right } = part;
  const flag = readFlag(part, voice);
  if (flag !== undefined) return flag;
  const values = { left: readBeside(left, right, voice), right: readBeside(right, left, voice), operator };
  if (operator === 'in') return voice.t(right.kind === 'list' ? 'rules.read.in' : 'rules.read.contains', values);
  const named = isNamed(left) || isNamed(right);
  if (named && operator === '=') return voice.t('rules.read.is', values);
  return voice.t(named && operator === '≠' ? 'rules.read.isNot' : 'rules.read.compare', values);
}

/** A yes-or-no fact that is compared with yes or no is said to hold or not. */
function readFlag({ operator, left, right }: Of<'compare'>, { t, words }: Voice): string | undefined {
  if (left.kind !== 'fact' || right.kind !== 'literal' || typeof right.value !== 'boolean') return undefined;
  if (operator !== '=' && operator !== '≠') return undefined;
  return t(right.value === (operator === '=') ? 'rules.read.holds' : 'rules.read.holdsNot', { fact: words.factTitle(left.id) });
}

/** Codes and texts *are* something; numbers are compared by sign. */
function isNamed(part: ReadingPart): boolean {
  return part.kind === 'literal' && typeof part.value === 'string';
}

/** One side of a comparison: its bare values are written as the other side's are. */
function readBeside(part: ReadingPart, other: ReadingPart, voice: Voice): string {
  const text = readPart(part, voice, formOfPart(other, voice));
  if (part.kind === 'literal' && typeof part.value === 'string') return voice.t('common.quoted', { name: text });
  return part.kind === 'choice' || part.kind === 'compare' ? voice.t('rules.read.group', { item: text }) : text;
}

function formOfPart(part: ReadingPart, { words }: Voice): ValueForm {
  if (part.kind === 'fact') return formOfFact(words.fact(part.id));
  return part.kind === 'parameter' ? formOfParameter(words.parameter(part.id)) : {};
}

function readArithmetic({ operator, items }: Of<'arithmetic'>, form: ValueForm, voice: Voice): string {
  const { t } = voice;
  const named = `rules.read.${operator}`;
  const sign = SIGNS[operator];
  if (sign === undefined) {
    const inside = joinNames(
      items.map((item) => readPart(item, voice, form)),
      voice,
    );
    return isTextKey(named) ? t(named, { items: inside }) : t('rules.read.opaque', { json: `${operator} ${inside}` });
  }
  const parts = items.map((item) => (isLoose(item) ? t('rules.read.group', { item: readPart(item, voice, form) }) : readPart(item, voice)));
  return operator === '-' && parts.length === 1 ? t('rules.read.negative', { item: parts[0] ?? '' }) : parts.join(` ${sign} `);
}

function isLoose(part: ReadingPart): boolean {
  return part.kind === 'choice' || part.kind === 'compare' || (part.kind === 'arithmetic' && Object.hasOwn(SIGNS, part.operator));
}

function readQuantified({ operator, list, body }: Of<'quantified'>, voice: Voice): string {
  const key = `rules.read.${operator}`;
  const values = { list: readPart(list, voice), body: readCondition(body, voice) };
  return isTextKey(key) ? voice.t(key, values) : voice.t('rules.read.opaque', { json: `${operator} ${values.list} ${values.body}` });
}
