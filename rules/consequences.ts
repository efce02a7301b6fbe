import type { CampaignDefinition } from '#domain/definition.ts';
import type { FactDefinition } from '#domain/fact.ts';

const APPEAL = 3;

/**
 * What a rule may propose. Each takes effect only when the approver has agreed, and can be appealed for three working days
 * (S08: three days). `points` are points to be deducted. The strict pack “四个一律” is shipped switched off.
 */
export const consequences: CampaignDefinition['consequences'] = [
  {
    code: 'RETRAIN_NEXT_CLASS',
    title: { zh: '随下一期补训（复训）', en: 'Retrain with the next class' },
    approver: 'politicalWork',
    appealDays: APPEAL,
    enabled: true,
    basis: '大练兵奖惩工作规则（S14）；湖北省公安机关执法考试（S10）',
  },
  {
    code: 'NOT_ELIGIBLE_FOR_HONOURS',
    title: { zh: '本年度不得评先评优', en: 'No honours this year' },
    approver: 'politicalWork',
    appealDays: APPEAL,
    enabled: true,
    basis: '大练兵奖惩工作规则（S14）；湖南省公安机关执法资格考试通报（S09）',
  },
  {
    code: 'NOTIFY_UNIT_HEAD',
    title: { zh: '通报所在单位主要负责人', en: 'Tell the unit head' },
    approver: 'politicalWork',
    appealDays: APPEAL,
    enabled: true,
    basis: '湖南省公安机关执法资格考试通报（S09）',
  },
  {
    code: 'COMMENDATION',
    title: { zh: '学习笔记展评表扬', en: 'Commendation at the note review' },
    approver: 'politicalWork',
    appealDays: APPEAL,
    enabled: true,
    basis: '活动总结：对好的予以表扬（R035）',
  },
  {
    code: 'DEDUCT_POINTS',
    title: { zh: '问题扣分', en: 'Deduct points for an issue' },
    approver: 'politicalWork',
    appealDays: APPEAL,
    enabled: true,
    basis: '自查从宽、被查从严（S33）；分值为设定值（可调整）；扣分可申诉（S08）',
  },
  {
    code: 'DEDUCT_UNIT_POINTS',
    title: { zh: '督办扣分', en: 'Deduct points for a slip' },
    approver: 'leaderInCharge',
    appealDays: APPEAL,
    enabled: true,
    basis: '督查督办扣分办法：二次黄单扣1分、红单扣2分（S19）',
  },
  {
    code: 'TALK',
    title: { zh: '约谈单位主要负责人', en: 'Summon the unit head to a talk' },
    approver: 'chief',
    appealDays: APPEAL,
    enabled: true,
    basis: '约谈办法（S19、S21）；挂牌督办（S26）',
  },
  {
    code: 'CIRCULAR',
    title: { zh: '通报批评', en: 'Name in a circular' },
    approver: 'leaderInCharge',
    appealDays: APPEAL,
    enabled: true,
    basis: '督办单管理办法（S18、S19）',
  },
  {
    code: 'UNIT_NO_HONOURS',
    title: { zh: '单位及主要负责人不得评先评优', en: 'No honours for the unit and its head' },
    approver: 'chief',
    appealDays: APPEAL,
    enabled: true,
    basis: '大练兵奖惩工作规则（S14）',
  },
  {
    code: 'SUSPEND_ENFORCEMENT',
    title: { zh: '一律暂停执法权', en: 'Suspend the right to enforce' },
    approver: 'chief',
    appealDays: APPEAL,
    enabled: false,
    basis: '“四个一律”（S09），严格方案，默认关闭',
  },
  {
    code: 'NOTIFY_PROVINCE',
    title: { zh: '一律全省通报', en: 'Name province-wide' },
    approver: 'chief',
    appealDays: APPEAL,
    enabled: false,
    basis: '“四个一律”（S09），严格方案，默认关闭',
  },
  {
    code: 'ANNUAL_BELOW_COMPETENT',
    title: { zh: '年度考核一律不得评为称职以上', en: 'Annual appraisal below competent' },
    approver: 'chief',
    appealDays: APPEAL,
    enabled: false,
    basis: '“四个一律”（S09），严格方案，默认关闭',
  },
  {
    code: 'NO_PROMOTION',
    title: { zh: '一律不得提拔使用', en: 'No promotion' },
    approver: 'chief',
    appealDays: APPEAL,
    enabled: false,
    basis: '“四个一律”（S09），严格方案，默认关闭',
  },
];

/** The consequences as the values of a fact. */
export const consequenceCodes: NonNullable<FactDefinition['enum']> = consequences.map(({ code, title }) => ({ code, title }));
