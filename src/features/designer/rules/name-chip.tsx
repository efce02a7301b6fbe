import { Popover } from 'antd';
import type { ReactNode } from 'react';
import type { FactDefinition } from '#domain/fact.ts';
import { formatValue } from '#i18n/format-value.ts';
import { formOfFact, formOfParameter } from '#i18n/value-form.ts';
import type { Voice } from '#i18n/voice.ts';
import { useVoice } from '#workspace/use-voice.ts';
import { NameLink } from '#features/designer/place-link.tsx';
import { describeMissing, describeRange, describeSource } from './describe-fact.ts';
import './name-chip.css';

/** A fact by its title; pointed at or focused, it tells its type, unit, range, source, and what no value means; pressed, it opens its entry. */
export function FactChip({ id }: { readonly id: string }) {
  const voice = useVoice();
  const fact = voice.words.fact(id);
  return (
    <Chip
      kind="fact"
      name={id}
      title={voice.words.factTitle(id)}
      card={fact === undefined ? voice.t('rules.fact.unknown', { id }) : <FactCard fact={fact} voice={voice} />}
    >
      {voice.words.factTitle(id)}
    </Chip>
  );
}

/** A parameter by its title and present value. */
export function ParameterChip({ id }: { readonly id: string }) {
  const voice = useVoice();
  const { t, words } = voice;
  const parameter = words.parameter(id);
  if (parameter === undefined) return <span className="name-chip name-chip-parameter">{id}</span>;
  const form = formOfParameter(parameter);
  const card = (
    <Card
      lines={[
        [t('rules.parameter.value'), formatValue(parameter.value, form, voice)],
        [
          t('rules.parameter.range'),
          t('common.date.window', { from: formatValue(parameter.range.min, form, voice), to: formatValue(parameter.range.max, form, voice) }),
        ],
        [t('rules.parameter.basis'), parameter.basis],
        [t('rules.parameter.about'), words.text(parameter.about)],
      ]}
    />
  );
  return (
    <Chip kind="parameter" name={`p.${id}`} title={words.parameterTitle(id)} card={card}>
      {words.parameterTitle(id)} <b>{formatValue(parameter.value, form, voice)}</b>
    </Chip>
  );
}

function Chip({
  kind,
  name,
  title,
  card,
  children,
}: {
  readonly kind: 'fact' | 'parameter';
  readonly name: string;
  readonly title: string;
  readonly card: ReactNode;
  readonly children: ReactNode;
}) {
  return (
    <Popover title={title} content={card} trigger={['hover', 'focus']} mouseEnterDelay={0.2}>
      <NameLink name={name} className={`name-chip name-chip-${kind}`}>
        {children}
      </NameLink>
    </Popover>
  );
}

function FactCard({ fact, voice }: { readonly fact: FactDefinition; readonly voice: Voice }) {
  const { t, words } = voice;
  const form = formOfFact(fact);
  return (
    <Card
      lines={[
        [t('rules.fact.id'), fact.id],
        [t('rules.fact.type'), t(`problems.type.${fact.type}`)],
        [t('rules.fact.unit'), form.unit === undefined ? t('common.none') : words.text(form.unit)],
        [t('rules.fact.range'), describeRange(fact, voice)],
        [t('rules.fact.subject'), t(`common.subject.${fact.subject}`)],
        [t('rules.fact.source'), describeSource(fact, voice)],
        [t('rules.fact.missing'), describeMissing(fact, voice)],
        ...(fact.about === undefined ? [] : [[t('rules.about'), words.text(fact.about)] as const]),
      ]}
    />
  );
}

function Card({ lines }: { readonly lines: readonly (readonly [string, string])[] }) {
  return (
    <dl className="name-card">
      {lines.map(([label, value]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
