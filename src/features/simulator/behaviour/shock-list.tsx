import type { Behaviour } from '#domain/behaviour.ts';
import { useCampaign } from '#workspace/use-campaign.ts';
import { DistributionField } from './distribution-field.tsx';
import { EvidenceLine } from './evidence-line.tsx';

const ANY = { isWhole: false, min: -Infinity, max: Infinity };

/** What strikes many at once, so that they are not independent of one another. */
export function ShockList({ behaviour, change }: { readonly behaviour: Behaviour; readonly change: (behaviour: Behaviour) => void }) {
  const { t, words } = useCampaign();
  return (
    <>
      <p className="soft simulate-about">{t('behaviour.shocks.about')}</p>
      {behaviour.shocks.map((shock, at) => (
        <section key={shock.id} className="behaviour-case" aria-label={words.text(shock.title)}>
          <h4>
            {words.text(shock.title)} <span className="soft">{t(`behaviour.per.${shock.per}`)}</span>
          </h4>
          <DistributionField
            label={t('behaviour.strength')}
            value={shock.value}
            bounds={shock.value.kind === 'bernoulli' ? { isWhole: true, min: 0, max: 1 } : ANY}
            unit=""
            change={(value) =>
              change({ ...behaviour, shocks: behaviour.shocks.with(at, { ...shock, value, evidence: { kind: 'assumed', basis: t('behaviour.byHand') } }) })
            }
          />
          <EvidenceLine evidence={shock.evidence} />
        </section>
      ))}
    </>
  );
}
