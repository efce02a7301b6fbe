import { useState } from 'react';
import type { Voice } from '#i18n/voice.ts';
import { useCampaign } from '#workspace/use-campaign.ts';

/** The voice in which a table is told: the very same from one edit to the next as long as the facts, the parameters and the language are, so that rows that did not change need not be told anew. */
export function useTableVoice(): Voice {
  const { t, words, model } = useCampaign();
  const { vocabulary, parameters } = model.definition;
  const [kept, keep] = useState({ voice: { t, words }, vocabulary, parameters });
  const isSame = kept.vocabulary === vocabulary && kept.parameters === parameters && kept.voice.t === t && kept.voice.words.language === words.language;
  if (isSame) return kept.voice;
  const voice = { t, words };
  keep({ voice, vocabulary, parameters });
  return voice;
}
