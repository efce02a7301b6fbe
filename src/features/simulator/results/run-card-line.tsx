import { runCard } from '#simulation/run-card.ts';
import { useDeferredValue, useMemo } from 'react';
import { useCampaign } from '#workspace/use-campaign.ts';
import type { Variant } from '../run/variants.ts';

interface CardProps {
  readonly variants: readonly Variant[];
  readonly seed: number;
  readonly count: number;
}

/** What it takes to do this run again to the bit, and what it rests on. */
export function RunCardLine({ variants, seed, count }: CardProps) {
  const { t } = useCampaign();
  // Hashing a whole definition takes a while: not at every picture of a run, and after everything else.
  const definition = useDeferredValue(variants[0]?.definition);
  const card = useMemo(() => (definition === undefined ? undefined : runCard(definition, { seed, replications: 0, scenario: '' })), [definition, seed]);
  if (card === undefined) return null;
  return (
    <p className="soft simulate-card">
      {t('simulate.card', { runs: count, seed: card.seed, edition: card.edition.slice(7, 15), behaviour: card.behaviour.slice(7, 15) })}{' '}
      {t('simulate.card.assumed', { assumed: card.assumed, learned: card.learned })} {t('simulate.card.dice')}
    </p>
  );
}
