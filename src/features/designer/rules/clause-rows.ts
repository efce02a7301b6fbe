import type { FactValue } from '#domain/fact-value.ts';
import type { Verdict } from '#domain/verdict.ts';
import { formatPair, formatValue } from '#i18n/format-value.ts';
import { formOfFact, formOfParameter, type ValueForm } from '#i18n/value-form.ts';
import { readPart } from '#i18n/read-aloud.ts';
import { joinNames, type Voice } from '#i18n/voice.ts';
import { type Explanation, valueAt } from '#logic/explain-rule.ts';
import { partsOf, type Reading } from '#logic/read-rule.ts';
import type { Truth } from './truth-mark.tsx';

type Of<K extends Reading['kind']> = Extract<Reading, { readonly kind: K }>;

/** What stands before a clause. */
type Lead = 'if' | 'elseIf' | 'else' | 'and' | 'or' | 'with' | 'term' | null;

/** One line of an explanation: a clause, what stands there and what is required, what became of it, and whether the answer went through it. */
export interface ClauseRow {
  readonly path: string;
  readonly depth: number;
  readonly lead: Lead;
  readonly text: string;
  readonly actual: string | null;
  readonly required: string | null;
  readonly truth: Truth | null;
  readonly reached: boolean;
  /** The outcome to which this clause leads, and whether it is the answer. */
  readonly outcome: { readonly text: string; readonly taken: boolean } | null;
}

interface Walk {
  readonly explanation: Explanation;
  readonly voice: Voice;
  readonly form: ValueForm;
}

interface At {
  readonly depth: number;
  readonly lead: Lead;
  readonly outcome?: ClauseRow['outcome'];
}

const NEGATED: Readonly<Record<string, string>> = { '=': '≠', '≠': '=', '<': '≥', '≤': '>', '>': '≤', '≥': '<' };

/** An explanation line by line, in written order, groups before their members. `form` is how the rule's outcomes are written. */
export function clauseRows(explanation: Explanation, form: ValueForm, voice: Voice): readonly ClauseRow[] {
  return [...walk({ explanation, voice, form }, explanation.reading, { depth: 0, lead: null })];
}

function* walk(on: Walk, part: Reading, at: At): Generator<ClauseRow> {
  switch (part.kind) {
    case 'choice':
      return yield* walkChoice(on, part, at);
    case 'all':
    case 'any': {
      yield row(on, part, { ...at, text: on.voice.t(part.kind === 'all' ? 'rules.clause.all' : 'rules.clause.any') });
      for (const [index, item] of part.items.entries())
        yield* walk(on, item, { depth: at.depth + 1, lead: index === 0 ? null : part.kind === 'all' ? 'and' : 'or' });
      return;
    }
    case 'not':
      return yield* walkNot(on, part, at);
    case 'compare':
      yield compareRow(on, part, { ...at, operator: part.operator, of: part });
      return yield* factsInside(on, [part.left, part.right], at.depth + 1);
    case 'arithmetic':
      return yield* walkFormula(on, part, at);
    default:
      yield leafRow(on, part, at);
  }
}

/** A formula by its terms, each with its value and the facts that it rests on. */
function* walkFormula(on: Walk, part: Of<'arithmetic'>, at: At): Generator<ClauseRow> {
  yield { ...row(on, part, { ...at, text: on.voice.t('rules.clause.formula') }), actual: formatValue(valueAt(on.explanation, part.path), on.form, on.voice) };
  for (const item of part.items) {
    if (item.kind === 'literal') continue;
    yield { ...leafRow(on, item, { depth: at.depth + 1, lead: 'term' }), required: null };
    yield* factsInside(on, [item], at.depth + 2);
  }
}

function* walkChoice(on: Walk, part: Of<'choice'>, at: At): Generator<ClauseRow> {
  for (const [index, { when, then }] of part.rows.entries()) {
    const nested = then.kind === 'choice';
    yield* walk(on, when, { depth: at.depth, lead: index === 0 ? 'if' : 'elseIf', outcome: nested ? null : outcomeOf(on, then) });
    yield* walkOutcome(on, then, at.depth + 1);
  }
  if (part.otherwise === null) return;
  if (part.otherwise.kind === 'choice') return yield* walkChoice(on, part.otherwise, at);
  yield { ...row(on, part.otherwise, { depth: at.depth, lead: 'else', text: '', outcome: outcomeOf(on, part.otherwise) }), truth: null };
  yield* walkOutcome(on, part.otherwise, at.depth + 1);
}

/** What an outcome rests on, where it is more than a value. */
function* walkOutcome(on: Walk, part: Reading, depth: number): Generator<ClauseRow> {
  if (part.kind === 'choice') yield* walkChoice(on, part, { depth, lead: null });
  else if (part.kind !== 'literal' && part.kind !== 'list') yield* factsInside(on, [part], depth);
}

function* walkNot(on: Walk, part: Of<'not'>, at: At): Generator<ClauseRow> {
  const { item } = part;
  if (item.kind === 'compare') {
    yield compareRow(on, item, { ...at, operator: NEGATED[item.operator] ?? `${on.voice.t('rules.clause.not')} ${item.operator}`, of: part });
    return yield* factsInside(on, [item.left, item.right], at.depth + 1);
  }
  if (item.kind === 'fact')
    return yield {
      ...row(on, part, { ...at, text: on.voice.t('rules.block.holdsNot', { fact: on.voice.words.factTitle(item.id) }) }),
      actual: tell(on, item),
      required: on.voice.t('common.no'),
    };
  if (item.kind === 'missing') return yield row(on, part, { ...at, text: readPart(part, on.voice) });
  yield row(on, part, { ...at, text: on.voice.t('rules.clause.none') });
  yield* walk(on, item, { depth: at.depth + 1, lead: null });
}

/** The facts of a formula, each once with its value. What stands alone has its own line already. */
function* factsInside(on: Walk, sides: readonly Reading[], depth: number): Generator<ClauseRow> {
  const told = new Set<string>();
  for (const side of sides) {
    if (side.kind !== 'arithmetic' && side.kind !== 'choice' && side.kind !== 'quantified') continue;
    for (const part of partsOf(side)) {
      if (part.kind !== 'fact' || told.has(part.id)) continue;
      told.add(part.id);
      yield {
        ...row(on, part, { depth, lead: 'with', text: on.voice.words.factTitle(part.id) }),
        actual: tell(on, part),
        truth: isUntold(on, part) ? 'undetermined' : null,
      };
    }
  }
}

function leafRow(on: Walk, part: Reading, at: At): ClauseRow {
  if (part.kind === 'fact') {
    const flag = on.voice.words.fact(part.id)?.type === 'boolean';
    const title = on.voice.words.factTitle(part.id);
    return {
      ...row(on, part, { ...at, text: flag ? on.voice.t('rules.block.holds', { fact: title }) : title }),
      actual: tell(on, part),
      required: flag ? on.voice.t('common.yes') : null,
    };
  }
  return { ...row(on, part, { ...at, text: readPart(part, on.voice, on.form) }), actual: part.kind === 'literal' ? null : tell(on, part) };
}

function compareRow(on: Walk, { left, right }: Of<'compare'>, at: At & { readonly operator: string; readonly of: Reading }): ClauseRow {
  const { voice } = on;
  const form = formOf(left, voice) ?? formOf(right, voice) ?? {};
  const values: readonly [FactValue | undefined, FactValue | undefined] = [
    valueAt(on.explanation, left.path),
    listOf(on, right) ?? valueAt(on.explanation, right.path),
  ];
  const [actual, required] = formatPair(values, form, voice);
  const sign = at.operator === 'in' ? voice.t('rules.clause.oneOf') : at.operator === '=' && typeof values[1] !== 'number' ? '' : `${at.operator} `;
  return { ...row(on, at.of, { ...at, text: readPart(at.of, voice) }), actual, required: `${sign}${required}` };
}

function listOf(on: Walk, part: Reading): FactValue | undefined {
  return part.kind === 'list' ? part.items.map((item) => String(valueAt(on.explanation, item.path) ?? '')) : undefined;
}

function formOf(part: Reading, { words }: Voice): ValueForm | undefined {
  if (part.kind === 'fact') return formOfFact(words.fact(part.id));
  return part.kind === 'parameter' ? formOfParameter(words.parameter(part.id)) : undefined;
}

function outcomeOf(on: Walk, part: Reading): NonNullable<ClauseRow['outcome']> {
  const text = readPart(part, on.voice, on.form);
  const value = part.kind === 'literal' || part.kind === 'list' ? undefined : valueAt(on.explanation, part.path);
  return {
    text: value === undefined ? text : joinNames([`${text} = ${formatValue(value, on.form, on.voice)}`], on.voice),
    taken: on.explanation.parts.get(part.path)?.reached === true,
  };
}

function tell(on: Walk, part: Reading): string {
  return formatValue(valueAt(on.explanation, part.path), formOf(part, on.voice) ?? {}, on.voice);
}

function isUntold(on: Walk, part: Reading): boolean {
  return on.explanation.parts.get(part.path)?.verdict.status === 'undetermined';
}

function row(on: Walk, part: Reading, at: At & { readonly text: string }): ClauseRow {
  const trace = on.explanation.parts.get(part.path);
  return {
    path: part.path,
    depth: at.depth,
    lead: at.lead,
    text: at.text,
    actual: null,
    required: null,
    truth: truthOf(trace?.verdict),
    reached: trace?.reached === true,
    outcome: at.outcome ?? null,
  };
}

/** The truth of a yes-or-no clause; null where its answer is something else. */
export function truthOf(verdict: Verdict | undefined): Truth | null {
  if (verdict === undefined) return null;
  if (verdict.status !== 'ok') return verdict.status === 'error' ? 'error' : 'undetermined';
  return typeof verdict.value === 'boolean' ? (verdict.value ? 'true' : 'false') : null;
}
