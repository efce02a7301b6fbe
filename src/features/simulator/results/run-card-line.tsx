import { runCard } from '#simulation/run-card.ts';
import { useCampaign } from '#workspace/use-campaign.ts';
import type { Simulation } from '../run/use-simulation.ts';

/** What it takes to do this run again to the bit, and what it rests on. */
export function RunCardLine({ simulation }: { readonly simulation: Extract<Simulation, { asked: unknown; results: unknown }> }) {
  const { t } = useCampaign();
  const { asked, count } = simulation;
  const [definition] = asked.variants;
  if (definition === undefined) return null;
  const card = runCard(definition, { seed: asked.seed, replications: count, scenario: asked.scenario ?? '' });
  return (
    <p className="soft simulate-card">
      {t('simulate.card', { runs: count, seed: card.seed, edition: card.edition.slice(7, 15), behaviour: card.behaviour.slice(7, 15) })}{' '}
      {t('simulate.card.assumed', { assumed: card.assumed, learned: card.learned })} {t('simulate.card.dice')}
    </p>
  );
}
