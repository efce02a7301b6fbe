/** Home: the list of campaigns, backups, the first steps. */
export const campaign = {
  'campaign.open': '打开',
  'campaign.stages': '阶段',
};
