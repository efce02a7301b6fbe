import type { CampaignDefinition } from '#domain/definition.ts';
import { categories } from '#rules/categories.ts';
import { consequences } from '#rules/consequences.ts';
import { blueYellowRedLadder } from '#rules/ladders/blue-yellow-red.ts';
import { performanceScheme } from '#rules/performance.ts';
import { roles } from '#rules/roles.ts';
import { entityContent } from './entity-content.ts';
import { tinyDefinition } from './tiny-campaign.ts';

/** The shipped charts, commands and rules of officers, issues, slips, feedback and proposals on the tiny organisation, without stages. */
export const entityCampaign: CampaignDefinition = {
  ...tinyDefinition,
  organisation: { ...tinyDefinition.organisation, roles: [...roles] },
  stages: [],
  charts: [...entityContent.charts],
  starts: ['officer-study'],
  roles: { slipChart: 'slip', proposalChart: 'proposal', interveners: ['campaignOffice', 'chief'] },
  commands: [...entityContent.commands],
  vocabulary: [...entityContent.facts],
  parameters: [...entityContent.parameters],
  rules: [...entityContent.rules],
  ladders: [blueYellowRedLadder],
  categories,
  consequences,
  performance: performanceScheme,
};
