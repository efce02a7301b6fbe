import type { Organisation } from '#domain/organisation.ts';

/** Who acts in a campaign. The campaign office keeps the ledgers; what must be somebody else's decision names that role. */
export const roles: Organisation['roles'] = [
  { id: 'campaignOffice', title: { zh: '活动办公室', en: 'campaign office' } },
  { id: 'chief', title: { zh: '支队长(组长)', en: 'detachment chief (head of the leading group)' } },
  { id: 'commissar', title: { zh: '政委(副组长)', en: 'political commissar (deputy head)' } },
  { id: 'leaderInCharge', title: { zh: '分管支队领导', en: 'leader in charge' } },
  { id: 'politicalWork', title: { zh: '政工科', en: 'political work section' } },
  { id: 'legalOfficer', title: { zh: '法制员', en: 'legal officer' } },
  { id: 'inspectionGroup', title: { zh: '检查组', en: 'inspection group' } },
  { id: 'discipline', title: { zh: '纪检督察室', en: 'discipline inspection office' } },
  { id: 'unitHead', title: { zh: '单位主要负责人', en: 'unit head' } },
  { id: 'liaison', title: { zh: '联络员', en: 'liaison officer' } },
  { id: 'directOwner', title: { zh: '直接责任人', en: 'person directly responsible' } },
  { id: 'officer', title: { zh: '民警', en: 'police officer' } },
];

/** Who may intervene by hand: return, withdraw, reassign, remind, extend, void, close, and try again what a broken rule stopped. */
export const interveners: readonly string[] = ['campaignOffice', 'chief', 'commissar', 'leaderInCharge'];

/** Who may prepare another edition while the campaign runs: only the values of parameters, rules as well, or everything. */
export const designers: { readonly values: readonly string[]; readonly rules: readonly string[]; readonly all: readonly string[] } = {
  values: ['politicalWork', 'discipline'],
  rules: ['legalOfficer'],
  all: ['campaignOffice', 'leaderInCharge'],
};

/** Who may approve another edition; never somebody who has submitted it. */
export const reviewers: readonly string[] = ['campaignOffice', 'chief', 'commissar', 'leaderInCharge', 'legalOfficer'];
