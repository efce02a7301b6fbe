import { Button } from 'antd';
import { useId } from 'react';
import type { Distribution } from '#domain/distribution.ts';
import { useCampaign } from '#workspace/use-campaign.ts';
import { useTyped } from '../use-typed.ts';

type Listed = Extract<Distribution, { kind: 'discrete' | 'empirical' }>;

/** The values of a distribution that is told by a list of them: with weights, or as they once occurred. */
export function ListFields({ value, take }: { readonly value: Listed; readonly take: (next: unknown) => void }) {
  return value.kind === 'discrete' ? <Cases value={value} take={take} /> : <Values value={value} take={take} />;
}

function Cases({ value, take }: { readonly value: Extract<Listed, { kind: 'discrete' }>; readonly take: (next: unknown) => void }) {
  const { t } = useCampaign();
  const put = (cases: readonly { readonly value: number; readonly weight: number }[]): void => take({ ...value, cases });
  return (
    <div className="behaviour-cases">
      {value.cases.map((each, at) => (
        // oxlint-disable-next-line react/no-array-index-key -- a case is known by its place only
        <div key={at} className="behaviour-case-line">
          <input
            type="number"
            step="any"
            className="simulate-number"
            aria-label={t('behaviour.case.value', { number: at + 1 })}
            value={each.value}
            onChange={({ target: { valueAsNumber } }) => put(value.cases.with(at, { ...each, value: valueAsNumber }))}
          />
          <input
            type="number"
            step="any"
            min={0}
            className="simulate-number"
            aria-label={t('behaviour.case.weight', { number: at + 1 })}
            value={each.weight}
            onChange={({ target: { valueAsNumber } }) => put(value.cases.with(at, { ...each, weight: valueAsNumber }))}
          />
          <Button
            size="small"
            type="text"
            disabled={value.cases.length < 2}
            aria-label={t('behaviour.case.remove', { number: at + 1 })}
            onClick={() => put(value.cases.toSpliced(at, 1))}
          >
            ×
          </Button>
        </div>
      ))}
      <Button size="small" onClick={() => put([...value.cases, { value: (value.cases.at(-1)?.value ?? 0) + 1, weight: 1 }])}>
        {t('behaviour.case.add')}
      </Button>
    </div>
  );
}

function Values({ value, take }: { readonly value: Extract<Listed, { kind: 'empirical' }>; readonly take: (next: unknown) => void }) {
  const { t } = useCampaign();
  const id = useId();
  const [typed, setTyped] = useTyped(value.values.join(' '));
  return (
    <>
      <label htmlFor={id}>{t('behaviour.values')}</label>
      <textarea
        id={id}
        rows={3}
        value={typed}
        onChange={({ target }) => {
          const values = target.value
            .split(/[\s,，、;；]+/)
            .filter((part) => part !== '')
            .map(Number);
          setTyped(target.value, values.join(' '));
          take({ ...value, values });
        }}
      />
    </>
  );
}
