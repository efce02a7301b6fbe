import type { EnglishOf } from '../english-of.ts';
import type { campaign as zh } from '../zh/campaign.ts';

/** Home: the list of campaigns, backups, the first steps. */
export const campaign = {
  'campaign.open': 'Open',
  'campaign.stages': 'Stages',
} satisfies EnglishOf<typeof zh>;
