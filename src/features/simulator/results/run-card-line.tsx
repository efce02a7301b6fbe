import { runCard } from '#simulation/run-card.ts';
import { useMemo } from 'react';
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
  const [first] = variants;
  // Hashing a whole definition takes a while: not at every picture of a run.
  const card = useMemo(() => (first === undefined ? undefined : runCard(first.definition, { seed, replications: 0, scenario: '' })), [first, seed]);
  if (card === undefined) return null;
  return (
    <p className="soft simulate-card">
      {t('simulate.card', { runs: count, seed: card.seed, edition: card.edition.slice(7, 15), behaviour: card.behaviour.slice(7, 15) })}{' '}
      {t('simulate.card.assumed', { assumed: card.assumed, learned: card.learned })} {t('simulate.card.dice')}
    </p>
  );
}
