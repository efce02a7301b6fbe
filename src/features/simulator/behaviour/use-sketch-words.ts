import type { SketchWords } from '#simulation/sketch/sketch-behaviour.ts';
import { useCampaign } from '#workspace/use-campaign.ts';

/** What stands in what is sketched: on what it rests, and a text where one is wanted. */
export function useSketchWords(): SketchWords {
  const { t } = useCampaign();
  return { basis: t('behaviour.sketched'), text: t('behaviour.sketch.text') };
}
