import type { CSSProperties } from 'react';
import type { FactDefinition } from '#domain/fact.ts';
import type { RuleOutput } from '#domain/rule.ts';
import { describeVerdict } from '#i18n/describe-verdict.ts';
import { formatValue } from '#i18n/format-value.ts';
import { formOfFact } from '#i18n/value-form.ts';
import type { StripSegment } from '#logic/verdict-strip.ts';
import { useVoice } from '#workspace/use-voice.ts';
import './number-slider.css';

interface Props {
  readonly fact: FactDefinition & { readonly range: NonNullable<FactDefinition['range']> };
  /** Undefined where it is missing or beyond the range. */
  readonly value: number | undefined;
  readonly strip: readonly StripSegment[] | undefined;
  readonly output: RuleOutput;
  readonly onChange: (value: number) => void;
}

/** A slider over all that a number can be, with what the rule would say along it while the other facts stay as they are. */
export function NumberSlider({ fact, value, strip, output, onChange }: Props) {
  const voice = useVoice();
  const { t, words } = voice;
  const { min, max, decimals } = fact.range;
  const form = formOfFact(fact);
  const bare = { ...form, unit: undefined };
  const told = strip?.map((segment) => ({
    segment,
    span:
      segment.from === segment.to
        ? formatValue(segment.from, form, voice)
        : t('common.date.window', { from: formatValue(segment.from, bare, voice), to: formatValue(segment.to, form, voice) }),
    verdict: describeVerdict(segment.verdict, output, voice),
  }));
  return (
    <div className="number-slider">
      <input
        type="range"
        min={min}
        max={max}
        step={10 ** -decimals}
        value={value ?? min}
        data-missing={value === undefined}
        aria-label={t('rules.bench.slide', { fact: words.factTitle(fact.id) })}
        aria-valuetext={value === undefined ? t('common.value.missing') : formatValue(value, form, voice)}
        onChange={(event) => onChange(Number(event.target.value))}
      />
      {told === undefined || told.length < 2 ? null : (
        <div
          className="verdict-strip"
          role="img"
          aria-label={told.map(({ span, verdict }) => t('common.text.colon', { label: span, value: verdict })).join(t('common.list.separator'))}
        >
          {told.map(({ segment, span, verdict }, index) => (
            <span
              key={segment.from}
              className="verdict-strip-part"
              data-odd={index % 2 === 1}
              data-current={value !== undefined && value >= segment.from && value <= segment.to}
              style={{ '--share': segment.to - segment.from + 10 ** -decimals } as CSSProperties}
              title={t('common.text.colon', { label: span, value: verdict })}
            >
              {verdict}
            </span>
          ))}
        </div>
      )}
    </div>
  );
}
