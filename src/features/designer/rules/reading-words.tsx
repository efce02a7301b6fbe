import { Fragment, type ReactNode } from 'react';
import { formatValue } from '#i18n/format-value.ts';
import { formOfFact, formOfParameter, type ValueForm } from '#i18n/value-form.ts';
import { readPart } from '#i18n/read-aloud.ts';
import { isTextKey } from '#i18n/resources.ts';
import type { Voice } from '#i18n/voice.ts';
import { childrenOf, type Reading } from '#logic/read-rule.ts';
import { useVoice } from '#workspace/use-voice.ts';
import { FactChip, ParameterChip } from './name-chip.tsx';
import { slot, weave } from './weave.tsx';

type Of<K extends Reading['kind']> = Extract<Reading, { readonly kind: K }>;

const SIGNS: Readonly<Record<string, string>> = { '+': '+', '-': '−', '*': '×', '/': '÷', '%': '%' };

/** One part of a rule on one line, its facts and parameters as chips. `form` is how a bare value in it is written. */
export function ReadingWords({ part, form = {} }: { readonly part: Reading; readonly form?: ValueForm }) {
  switch (part.kind) {
    case 'fact':
      return <FactChip id={part.id} />;
    case 'parameter':
      return <ParameterChip id={part.id} />;
    case 'list':
      return <ListWords part={part} form={form} />;
    case 'arithmetic':
      return <ArithmeticWords part={part} form={form} />;
    case 'quantified':
    case 'choice':
      return <CompoundWords part={part} form={form} />;
    case 'literal':
    case 'opaque':
      return <ValueWords part={part} form={form} />;
    default:
      return <ConditionWords part={part} />;
  }
}

function ValueWords({ part, form }: { readonly part: Of<'literal' | 'opaque'>; readonly form: ValueForm }) {
  const voice = useVoice();
  return part.kind === 'literal' ? (
    <b className="reading-value">{readPart(part, voice, form)}</b>
  ) : (
    <code className="reading-opaque">{JSON.stringify(part.json)}</code>
  );
}

function CompoundWords({ part, form }: { readonly part: Of<'quantified' | 'choice'>; readonly form: ValueForm }) {
  const voice = useVoice();
  if (part.kind === 'choice') return <ChoiceWords part={part} form={form} />;
  return <>{weaveKey(voice, `rules.read.${part.operator}`, { list: <ReadingWords part={part.list} />, body: <ConditionWords part={part.body} /> })}</>;
}

/** A part where a yes or no is wanted: a bare fact *holds*. */
export function ConditionWords({ part }: { readonly part: Reading }) {
  const voice = useVoice();
  const { t } = voice;
  if (part.kind === 'fact') return <>{weave(t('rules.block.holds', { fact: slot(0) }), [<FactChip key="fact" id={part.id} />])}</>;
  if (part.kind === 'missing') return <>{weave(t('rules.read.missing', { fact: slot(0) }), [<FactChip key="fact" id={part.id} />])}</>;
  if (part.kind === 'not') {
    if (part.item.kind === 'fact') return <>{weave(t('rules.block.holdsNot', { fact: slot(0) }), [<FactChip key="fact" id={part.item.id} />])}</>;
    if (part.item.kind === 'missing') return <>{weave(t('rules.read.entered', { fact: slot(0) }), [<FactChip key="fact" id={part.item.id} />])}</>;
    return <>{weave(t('rules.read.not', { item: t('rules.read.group', { item: slot(0) }) }), [<ConditionWords key="item" part={part.item} />])}</>;
  }
  if (part.kind === 'compare') return <CompareWords part={part} />;
  if (part.kind !== 'all' && part.kind !== 'any') return <ReadingWords part={part} />;
  const joint = t(part.kind === 'all' ? 'rules.read.and' : 'rules.read.or');
  return (
    <>
      {part.items.map((item, index) => (
        <Fragment key={item.path}>
          {index === 0 ? '' : <span className="reading-joint"> {joint} </span>}
          {item.kind === 'all' || item.kind === 'any' ? (
            weave(t('rules.read.group', { item: slot(0) }), [<ConditionWords key="item" part={item} />])
          ) : (
            <ConditionWords part={item} />
          )}
        </Fragment>
      ))}
    </>
  );
}

function CompareWords({ part }: { readonly part: Of<'compare'> }) {
  const voice = useVoice();
  const { left, right, operator } = part;
  const sides = { left: <Side part={left} other={right} />, right: <Side part={right} other={left} /> };
  const key = keyOf(part);
  if (key === 'rules.block.holds' || key === 'rules.block.holdsNot') return <>{weaveKey(voice, key, { fact: sides.left })}</>;
  if (key !== undefined) return <>{weaveKey(voice, key, sides)}</>;
  return (
    <>
      {sides.left} <span className="reading-operator">{operator}</span> {sides.right}
    </>
  );
}

/** The text of a comparison that is not written with a sign. */
function keyOf({ left, right, operator }: Of<'compare'>): string | undefined {
  if (operator === 'in') return right.kind === 'list' ? 'rules.read.in' : 'rules.read.contains';
  if (operator !== '=' && operator !== '≠') return undefined;
  if (left.kind === 'fact' && right.kind === 'literal' && typeof right.value === 'boolean')
    return right.value === (operator === '=') ? 'rules.block.holds' : 'rules.block.holdsNot';
  if (isNamed(left) || isNamed(right)) return operator === '=' ? 'rules.read.is' : 'rules.read.isNot';
  return undefined;
}

/** Codes and texts *are* something; numbers are compared by sign. */
function isNamed(part: Reading): boolean {
  return part.kind === 'literal' && typeof part.value === 'string';
}

/** One side of a comparison: its bare values are written as the other side's are. */
function Side({ part, other }: { readonly part: Reading; readonly other: Reading }) {
  const { words } = useVoice();
  const form = other.kind === 'fact' ? formOfFact(words.fact(other.id)) : other.kind === 'parameter' ? formOfParameter(words.parameter(other.id)) : {};
  return <ReadingWords part={part} form={form} />;
}

function ListWords({ part, form }: { readonly part: Of<'list'>; readonly form: ValueForm }) {
  const voice = useVoice();
  if (part.items.length === 0) return <b className="reading-value">{formatValue([], form, voice)}</b>;
  return (
    <>
      {part.items.map((item, index) => (
        <Fragment key={item.path}>
          {index === 0 ? '' : voice.t('common.list.separator')}
          <ReadingWords part={item} form={form} />
        </Fragment>
      ))}
    </>
  );
}

function ArithmeticWords({ part, form }: { readonly part: Of<'arithmetic'>; readonly form: ValueForm }) {
  const voice = useVoice();
  const { operator, items } = part;
  const sign = SIGNS[operator];
  if (sign === undefined) return <>{weaveKey(voice, `rules.read.${operator}`, { items: <ListWords part={{ ...part, kind: 'list' }} form={form} /> })}</>;
  if (operator === '-' && items.length === 1) return <>{weaveKey(voice, 'rules.read.negative', { item: <ReadingWords part={items[0] ?? part} /> })}</>;
  return (
    <>
      {items.map((item, index) => (
        <Fragment key={item.path}>
          {index === 0 ? '' : <span className="reading-operator"> {sign} </span>}
          {isLoose(item) ? (
            weave(voice.t('rules.read.group', { item: slot(0) }), [<ReadingWords key="item" part={item} form={form} />])
          ) : (
            <ReadingWords part={item} />
          )}
        </Fragment>
      ))}
    </>
  );
}

function ChoiceWords({ part, form }: { readonly part: Of<'choice'>; readonly form: ValueForm }) {
  const voice = useVoice();
  const { rows, otherwise } = part;
  return (
    <>
      {rows.map(({ when, then }, index) => (
        <Fragment key={when.path}>
          {index === 0 ? '' : voice.t('rules.read.row.separator')}
          {weaveKey(voice, index === 0 ? 'rules.read.if' : 'rules.read.elseIf', {
            when: <ConditionWords part={when} />,
            then: <ReadingWords part={then} form={form} />,
          })}
        </Fragment>
      ))}
      {otherwise === null
        ? ''
        : [
            voice.t('rules.read.row.separator'),
            <Fragment key="else">{weaveKey(voice, 'rules.read.else', { then: <ReadingWords part={otherwise} form={form} /> })}</Fragment>,
          ]}
    </>
  );
}

function isLoose(part: Reading): boolean {
  return part.kind === 'choice' || part.kind === 'compare' || (part.kind === 'arithmetic' && part.operator in SIGNS && childrenOf(part).length > 1);
}

/** A text of the language with parts for its gaps. A key that has no text (an operator without words) is the parts in a row. */
function weaveKey({ t }: Voice, key: string, gaps: Readonly<Record<string, ReactNode>>): ReactNode {
  const names = Object.keys(gaps);
  const parts = Object.values(gaps);
  if (!isTextKey(key)) return weave(`${key.split('.').at(-1) ?? ''} ${names.map((_, index) => slot(index)).join(' ')}`, parts);
  return weave(t(key, Object.fromEntries(names.map((name, index) => [name, slot(index)]))), parts);
}
