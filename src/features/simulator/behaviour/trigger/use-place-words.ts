import { useCallback } from 'react';
import { useCampaign } from '#workspace/use-campaign.ts';
import { type At, tagPlace } from './places.ts';

/** So many states are named of a mark; of others, how many there are. */
const MOST_NAMED = 3;

/** Names a place of some charts by the labels of its states; as it stands where it is in none of them. */
export function usePlaceWords(): (charts: readonly string[], at: At) => string {
  const { t, words, model } = useCampaign();
  return useCallback(
    (charts, at) => {
      if ('state' in at) return words.stateLabel(charts[0] ?? '', at.state);
      const { labels } = tagPlace(
        charts.flatMap((id) => model.charts.get(id) ?? []),
        at.tag,
      );
      if (labels.length === 0) return at.tag;
      const named = labels.slice(0, MOST_NAMED).map((label) => words.text(label));
      const rest = labels.length - named.length;
      return rest === 0 ? named.join(t('behaviour.place.or')) : t('behaviour.place.more', { named: named.join(t('behaviour.place.comma')), count: rest });
    },
    [t, words, model],
  );
}
