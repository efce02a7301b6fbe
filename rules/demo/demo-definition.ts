import type { CampaignDefinition } from '#domain/definition.ts';
import { demoBehaviour } from '../behaviour/behaviour.ts';
import { calendar2024 } from '../calendars.ts';
import { campaignTemplate } from '../campaign-template.ts';
import { demoOrganisation } from './organisation.ts';

/** The demo campaign: the template with an invented detachment, its basis document and the winter of 2024-25. */
export const demoDefinition: CampaignDefinition = {
  ...campaignTemplate,
  meta: {
    id: 'anlan-2024',
    title: { zh: '执法教育培训活动', en: 'Law-Enforcement Education and Training Campaign' },
    theme: { zh: '理性、平和、文明、规范执法', en: 'Reasonable, calm, civil and standardised enforcement' },
    basis: {
      issuer: { zh: '安澜市公安局(虚构)', en: 'Anlan Public Security Bureau (invented)' },
      number: '安公通〔2024〕86号',
      date: '2024-09-29',
      title: { zh: '关于开展执法教育培训活动的通知(虚构)', en: 'Notice on holding a law-enforcement education and training campaign (invented)' },
    },
    goals: [
      { id: 'understanding', title: { zh: '提高思想认识', en: 'Better understanding' } },
      { id: 'ability', title: { zh: '提高执法能力', en: 'Better enforcement ability' } },
      { id: 'problems', title: { zh: '解决突出执法问题', en: 'Mend the outstanding enforcement problems' } },
      { id: 'institutions', title: { zh: '健全执法制度', en: 'Build sound enforcement institutions' } },
    ],
    from: '2024-10-09',
    to: '2025-01-24',
  },
  calendar: calendar2024,
  organisation: demoOrganisation,
  behaviour: demoBehaviour,
};
