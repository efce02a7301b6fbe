import type { CampaignDefinition } from '#domain/definition.ts';

type Yardsticks = CampaignDefinition['performance']['forbidden'];

const NORM_77 = '《交通警察道路执勤执法工作规范》第七十七条';
const PROCEDURE_66 = '《道路交通安全违法行为处理程序规定》第六十六条';
const APPRAISAL_7 = '省级《执法质量考核评议实施细则》第七条';
const FINGERTIP = '《关于防治“指尖上的形式主义”的若干意见》（2023年12月）';

/** Measures that the law bars as yardsticks, with the article that is shown to whoever wants to use one. */
export const forbiddenYardsticks: Yardsticks = [
  { code: 'FINE_AMOUNT', title: { zh: '罚款金额', en: 'Amount of fines' }, article: `${NORM_77}；${APPRAISAL_7}` },
  { code: 'PENALTY_COUNT', title: { zh: '处罚数量', en: 'Number of penalties' }, article: `${NORM_77}；${PROCEDURE_66}` },
  { code: 'CRIMINAL_DETENTION_COUNT', title: { zh: '刑事拘留数', en: 'Number of criminal detentions' }, article: APPRAISAL_7 },
  { code: 'ADMIN_DETENTION_COUNT', title: { zh: '行政拘留数', en: 'Number of administrative detentions' }, article: APPRAISAL_7 },
  { code: 'CASE_COUNT', title: { zh: '发案数', en: 'Number of cases' }, article: APPRAISAL_7 },
  { code: 'RETURN_RATE', title: { zh: '退查率', en: 'Rate of cases sent back' }, article: APPRAISAL_7 },
  { code: 'CLEARANCE_RATE', title: { zh: '破案率', en: 'Clearance rate' }, article: APPRAISAL_7 },
  { code: 'ONLINE_MINUTES', title: { zh: '在线时长', en: 'Minutes online' }, article: FINGERTIP },
  { code: 'CHECKIN_COUNT', title: { zh: '打卡次数', en: 'Number of check-ins' }, article: FINGERTIP },
  { code: 'POINTS_RANK', title: { zh: '积分排名', en: 'Ranking by points' }, article: FINGERTIP },
];
