import { Button } from 'antd';
import type { ActCase, ActOutcome } from '#domain/act.ts';
import type { Distribution } from '#domain/distribution.ts';
import type { SubjectKind } from '#domain/id.ts';
import type { SimulatedValue } from '#domain/simulated-value.ts';
import { formatFact } from '#i18n/format-value.ts';
import { formatPercent } from '#i18n/format-number.ts';
import { nameCommand } from '#i18n/name-command.ts';
import { useCampaign } from '#workspace/use-campaign.ts';
import { boundsOfFact, DAYS } from './bounds.ts';
import { CaseFrame, CaseHead, type CaseMoves } from './case-head.tsx';
import { conditionWords } from './condition-words.ts';
import { DistributionField } from './distribution-field.tsx';
import { EvidenceLine } from './evidence-line.tsx';
import { FixedField } from './fixed-field.tsx';
import { NumberLine, ShareLine } from './share-line.tsx';
import type { TriggerKind } from './trigger/fit.ts';

/** Where nothing is said of how many arrive, one does. */
const ONCE: Distribution = { kind: 'constant', value: 1 };

interface CaseProps {
  readonly one: ActCase;
  readonly number: number;
  /** Whether it stands beside others. */
  readonly isOneOfMany: boolean;
  /** Whether a case before it holds for everybody. */
  readonly isShadowed: boolean;
  /** What starts the act: in a state it can be late and be tried day after day, and only of what arrives there are many. */
  readonly start: TriggerKind;
  /** The kind of subject that does it. */
  readonly kind: SubjectKind;
  readonly isOpen: boolean;
  readonly open: (isOpen: boolean) => void;
  readonly moves: CaseMoves;
  readonly change: (one: ActCase) => void;
}

/** For whom an act is how likely, how late, and how it falls out; each number can be changed. */
export function CaseCard({ one, number, start, kind, change, ...head }: CaseProps) {
  const campaign = useCampaign();
  const { t, words } = campaign;
  const title = one.title === undefined ? t('behaviour.case', { number }) : words.text(one.title);
  const of = (what: string): string => t('behaviour.of', { what, title });
  return (
    <section className="behaviour-case" aria-label={title}>
      <CaseHead one={one} title={title} {...head} />
      {head.isOpen ? <CaseFrame one={one} kind={kind} change={change} /> : null}
      <ShareLine label={t('behaviour.chance')} name={of(t('behaviour.chance'))} value={one.chance ?? 1} change={(chance) => change({ ...one, chance })} />
      {start === 'state' ? <StateLines one={one} of={of} change={change} /> : null}
      {start === 'arrivals' ? <CountLine one={one} change={change} /> : null}
      <Outcomes one={one} change={change} />
      <EvidenceLine evidence={one.evidence} />
    </section>
  );
}

/** What can only be said of an act in a state: how it goes day after day, and how late it begins. */
function StateLines({ one, of, change }: Pick<CaseProps, 'one' | 'change'> & { readonly of: (what: string) => string }) {
  const { t } = useCampaign();
  return (
    <>
      <ShareLine label={t('behaviour.daily')} name={of(t('behaviour.daily'))} value={one.daily ?? 1} change={(daily) => change({ ...one, daily })} />
      {one.delay === undefined ? (
        <Button size="small" onClick={() => change({ ...one, delay: { kind: 'constant', value: 1 } })}>
          {t('behaviour.delay.add')}
        </Button>
      ) : (
        <DistributionField
          label={t('behaviour.delay')}
          value={one.delay}
          bounds={DAYS}
          unit={t('behaviour.unit.days')}
          change={(delay) => change({ ...one, delay })}
        />
      )}
    </>
  );
}

/** How many of what arrives there are for each unit. */
function CountLine({ one, change }: Pick<CaseProps, 'one' | 'change'>) {
  const { t } = useCampaign();
  return (
    <DistributionField
      label={t('behaviour.count')}
      value={one.count ?? ONCE}
      bounds={DAYS}
      unit={t('behaviour.unit.times')}
      change={(count) => change({ ...one, count })}
    />
  );
}

function Outcomes({ one, change }: Pick<CaseProps, 'one' | 'change'>) {
  const campaign = useCampaign();
  const { t } = campaign;
  const whole = one.outcomes.reduce((sum, { weight }) => sum + weight, 0);
  const put = (at: number, outcome: ActOutcome): void => change({ ...one, outcomes: one.outcomes.with(at, outcome) });
  return (
    <ul className="behaviour-outcomes">
      {one.outcomes.map((outcome, at) => (
        // oxlint-disable-next-line react/no-array-index-key -- an outcome is known by its place only
        <li key={at}>
          <div className="behaviour-outcome-head">
            <strong>{nameCommand(outcome.command, campaign)}</strong>
            {one.outcomes.length > 1 ? (
              <>
                <NumberLine label={t('behaviour.weight')} value={outcome.weight} change={(weight) => put(at, { ...outcome, weight })} />
                <span className="soft">{formatPercent(outcome.weight / Math.max(1e-9, whole))}</span>
              </>
            ) : null}
          </div>
          {outcome.fields.map((field, place) => (
            <FieldLine
              key={field.fact}
              fact={field.fact}
              value={field.value}
              change={(value) => put(at, { ...outcome, fields: outcome.fields.with(place, { ...field, value }) })}
            />
          ))}
        </li>
      ))}
    </ul>
  );
}

/** What stands in one field of the command. */
function FieldLine({ fact, value, change }: { readonly fact: string; readonly value: SimulatedValue; readonly change: (value: SimulatedValue) => void }) {
  const campaign = useCampaign();
  const { t, words } = campaign;
  const title = words.factTitle(fact);
  if (value.kind === 'drawn') {
    const unit = words.fact(fact)?.unit;
    const plus = (value.plus ?? []).map((id) =>
      words.text(campaign.model.definition.behaviour?.shocks.find((shock) => shock.id === id)?.title ?? { zh: id, en: id }),
    );
    return (
      <>
        <DistributionField
          label={title}
          value={value.from}
          bounds={boundsOfFact(words.fact(fact))}
          unit={unit === undefined ? '' : words.text(unit)}
          change={(from) => change({ ...value, from })}
        />
        {plus.length === 0 ? null : <p className="soft behaviour-note">{t('behaviour.plus', { shocks: plus.join('、') })}</p>}
      </>
    );
  }
  if (value.kind === 'picked') {
    const whole = value.cases.reduce((sum, { weight }) => sum + weight, 0);
    return (
      <div className="behaviour-field">
        <span className="behaviour-label">{title}</span>
        <ul className="behaviour-picked">
          {value.cases.map((each, at) => (
            <li key={String(each.value)}>
              <NumberLine
                label={formatFact(each.value, fact, campaign)}
                value={each.weight}
                change={(weight) => change({ ...value, cases: value.cases.with(at, { ...each, weight }) })}
              />
              <span className="soft">{formatPercent(each.weight / Math.max(1e-9, whole))}</span>
            </li>
          ))}
        </ul>
      </div>
    );
  }
  return (
    <div className="behaviour-field">
      <span className="behaviour-label">{title}</span>
      {value.kind === 'fixed' ? (
        <FixedField fact={fact} value={value.value} change={(next) => change({ ...value, value: next })} />
      ) : (
        <span>{plainWords(value, campaign)}</span>
      )}
    </div>
  );
}

type Plain = Exclude<SimulatedValue, { kind: 'drawn' | 'picked' | 'fixed' }>;

function plainWords(value: Plain, campaign: ReturnType<typeof useCampaign>): string {
  switch (value.kind) {
    case 'today':
      return campaign.t('behaviour.today');
    case 'someone':
      return campaign.t(`behaviour.someone.${value.from}`);
    case 'worked':
      return conditionWords(value.logic, campaign);
  }
}
