import type { RuleDocument } from '#domain/rule.ts';
import { itemsByCategory, redLineItems } from '../category-codes.ts';

const base = { version: 1, subject: 'issue', view: 'sentence' } as const;
const SEED_ORDER = '活动总结“按照先急后缓的原则，什么问题突出就重点整改什么问题”（R127–R129）';
const LENIENT = '自查从宽、被查从严（S33）；分值和系数为设定值（可调整）';

/** Issues: what kind of matter it is, how it is rectified, in which order, and what it costs. */
export const issueRules: readonly RuleDocument[] = [
  {
    ...base,
    id: 'ISSUE_FROM_PUBLIC',
    kind: 'other',
    title: { zh: '来自群众反映', en: 'Raised by the public' },
    basis: '活动总结“将整改情况及时反馈给当事人”（R102）',
    output: { type: 'boolean' },
    logic: { '==': [{ var: 'issue.channel' }, 'PUBLIC'] },
    examples: [
      { facts: { 'issue.channel': 'PUBLIC' }, expect: { value: true } },
      { facts: { 'issue.channel': 'SELF' }, expect: { value: false } },
      { facts: {}, expect: { undetermined: ['issue.channel'] } },
    ],
  },
  {
    ...base,
    id: 'ISSUE_RED_LINE',
    kind: 'other',
    title: { zh: '属红线问题', en: 'Red-line matter' },
    about: {
      zh: '乱扣乱罚、事故处理违规办案、违反“五条禁令”、虚假整改，移送纪检督察室。',
      en: 'Arbitrary fines, irregular accident cases, the Five Prohibitions, falsified rectification: to the discipline office.',
    },
    basis: '活动总结典型案例三类（R056）；“情况说明代替整改”（S56b）',
    output: { type: 'boolean' },
    logic: { in: [{ var: 'issue.item' }, [...redLineItems]] },
    examples: [
      { facts: { 'issue.item': 'A5' }, expect: { value: true } },
      { facts: { 'issue.item': 'B1' }, expect: { value: false } },
      { facts: {}, expect: { undetermined: ['issue.item'] } },
    ],
  },
  {
    ...base,
    id: 'ISSUE_ITEM_FITS',
    kind: 'other',
    title: { zh: '具体项目属于所选类别', en: 'Item belongs to the category' },
    about: { zh: '八类问题各有具体项目，登记的类别和项目要对得上。', en: 'Each of the eight categories has its items; the entry must name both from one row.' },
    basis: '活动总结列举的执法问题及具体表现（R062–R066、R123）',
    output: { type: 'boolean' },
    logic: {
      or: itemsByCategory.map(([category, items]) => ({ and: [{ '==': [{ var: 'issue.category' }, category] }, { in: [{ var: 'issue.item' }, [...items]] }] })),
    },
    examples: [
      { facts: { 'issue.category': 'B', 'issue.item': 'B1' }, expect: { value: true } },
      { facts: { 'issue.category': 'A', 'issue.item': 'B1' }, expect: { value: false } },
      { facts: { 'issue.category': 'B' }, expect: { undetermined: ['issue.item'] } },
      { facts: { 'issue.item': 'B1' }, expect: { undetermined: ['issue.category'] } },
    ],
  },
  {
    ...base,
    id: 'ISSUE_CATEGORY_SHARE',
    kind: 'other',
    title: { zh: '同类问题占比', en: 'Share of its category' },
    basis: SEED_ORDER,
    view: 'table',
    output: { type: 'number', unit: { zh: '比例（1 为全部）', en: 'share (1 is all)' }, decimals: 4, min: 0, max: 1 },
    logic: {
      if: [
        { '==': [{ var: 'issue.category' }, 'A'] },
        { var: 'campaign.shareA' },
        { '==': [{ var: 'issue.category' }, 'B'] },
        { var: 'campaign.shareB' },
        { '==': [{ var: 'issue.category' }, 'C'] },
        { var: 'campaign.shareC' },
        { '==': [{ var: 'issue.category' }, 'D'] },
        { var: 'campaign.shareD' },
        { '==': [{ var: 'issue.category' }, 'E'] },
        { var: 'campaign.shareE' },
        { '==': [{ var: 'issue.category' }, 'F'] },
        { var: 'campaign.shareF' },
        { '==': [{ var: 'issue.category' }, 'G'] },
        { var: 'campaign.shareG' },
        { var: 'campaign.shareH' },
      ],
    },
    examples: [
      { facts: { 'issue.category': 'B', 'campaign.shareB': 0.2393 }, expect: { value: 0.2393 } },
      { facts: { 'issue.category': 'H', 'campaign.shareH': 0.09 }, expect: { value: 0.09 } },
      { facts: { 'issue.category': 'B' }, expect: { undetermined: ['campaign.shareB'] } },
    ],
  },
  {
    ...base,
    id: 'ISSUE_MODE',
    kind: 'other',
    title: { zh: '整改方式', en: 'Way of rectifying' },
    view: 'table',
    about: {
      zh: '需建章立制的分阶段整改；一般且可当场整改的立行立改；其余限期整改。',
      en: 'In stages where institutions are needed; at once where minor and possible; by a deadline otherwise.',
    },
    basis: '活动总结“现场进行指正”（R118）、“划分阶段，限期整改”（R131）；立行立改、限期整改、长期坚持三类（S60、S27）',
    output: {
      type: 'enum',
      codes: [
        { code: 'IMMEDIATE', title: { zh: '立行立改', en: 'Immediate' } },
        { code: 'LIMITED', title: { zh: '限期整改', en: 'By a deadline' } },
        { code: 'STAGED', title: { zh: '分阶段整改', en: 'In stages' } },
      ],
    },
    logic: {
      if: [
        { var: 'issue.needsSystem' },
        'STAGED',
        { and: [{ '==': [{ var: 'issue.severity' }, 'MINOR'] }, { var: 'issue.fixableOnSpot' }] },
        'IMMEDIATE',
        'LIMITED',
      ],
    },
    examples: [
      { facts: { 'issue.needsSystem': false, 'issue.severity': 'MINOR', 'issue.fixableOnSpot': true }, expect: { value: 'IMMEDIATE' } },
      { facts: { 'issue.needsSystem': true, 'issue.severity': 'MINOR', 'issue.fixableOnSpot': true }, expect: { value: 'STAGED' } },
      { facts: { 'issue.needsSystem': false, 'issue.severity': 'SERIOUS', 'issue.fixableOnSpot': true }, expect: { value: 'LIMITED' } },
      { facts: { 'issue.needsSystem': false, 'issue.fixableOnSpot': true }, expect: { undetermined: ['issue.severity'] } },
      {
        title: { zh: '不能当场整改的不看程度', en: 'Not possible on the spot: severity does not matter' },
        facts: { 'issue.needsSystem': false, 'issue.fixableOnSpot': false },
        expect: { value: 'LIMITED' },
      },
    ],
  },
  {
    ...base,
    id: 'ISSUE_DUE_DAYS',
    kind: 'deadline',
    title: { zh: '整改时限', en: 'Time limit' },
    view: 'table',
    basis: '地方督查督办办法：急件1至5日、一般15日、疑难30日（S22）；兰溪市办理时限（S64）；“日”为工作日（《道路交通安全违法行为处理程序规定》第八十一条）',
    output: { type: 'number', unit: { zh: '工作日', en: 'working days' }, decimals: 0, min: 0, max: 250 },
    logic: {
      if: [
        { '==': [{ var: 'issue.mode' }, 'IMMEDIATE'] },
        { var: 'p.issue.dueImmediate' },
        { var: 'issue.urgent' },
        { var: 'p.issue.dueUrgent' },
        { '==': [{ var: 'issue.mode' }, 'STAGED'] },
        { var: 'p.issue.dueHard' },
        { var: 'p.issue.dueLimited' },
      ],
    },
    examples: [
      { facts: { 'issue.mode': 'LIMITED', 'issue.urgent': false }, expect: { value: 15 } },
      { facts: { 'issue.mode': 'LIMITED', 'issue.urgent': true }, expect: { value: 5 } },
      { facts: { 'issue.mode': 'STAGED', 'issue.urgent': false }, expect: { value: 30 } },
      { facts: { 'issue.mode': 'IMMEDIATE' }, expect: { value: 3 } },
      { facts: { 'issue.mode': 'LIMITED' }, expect: { undetermined: ['issue.urgent'] } },
    ],
  },
  {
    ...base,
    id: 'ISSUE_PRIORITY',
    kind: 'priority',
    title: { zh: '先急后缓排序值', en: 'Priority' },
    view: 'formula',
    about: {
      zh: '数值越大越先整改：严重程度、急办、群众反映、重复发生、同类占比。',
      en: 'The higher the sooner: severity, urgency, the public, repetition, share of its category.',
    },
    basis: `${SEED_ORDER}；分值为设定值（可调整）`,
    output: { type: 'number', unit: { zh: '分', en: 'points' }, decimals: 2, min: 0 },
    logic: {
      '+': [
        {
          '*': [
            { if: [{ '==': [{ var: 'issue.severity' }, 'SERIOUS'] }, 3, { '==': [{ var: 'issue.severity' }, 'MODERATE'] }, 2, 1] },
            { var: 'p.issue.rankSeverity' },
          ],
        },
        { if: [{ var: 'issue.urgent' }, { var: 'p.issue.rankUrgent' }, 0] },
        { if: [{ var: 'issue.fromPublic' }, { var: 'p.issue.rankPublic' }, 0] },
        { if: [{ var: 'issue.repeated' }, { var: 'p.issue.rankRepeated' }, 0] },
        { '*': [{ var: 'issue.categoryShare' }, { var: 'p.issue.rankShare' }] },
      ],
    },
    examples: [
      {
        facts: { 'issue.severity': 'SERIOUS', 'issue.urgent': true, 'issue.fromPublic': false, 'issue.repeated': false, 'issue.categoryShare': 0.1 },
        expect: { value: 47 },
      },
      {
        facts: { 'issue.severity': 'MINOR', 'issue.urgent': false, 'issue.fromPublic': true, 'issue.repeated': true, 'issue.categoryShare': 0.24 },
        expect: { value: 28.8 },
      },
      {
        facts: { 'issue.urgent': true, 'issue.fromPublic': false, 'issue.repeated': false, 'issue.categoryShare': 0.1 },
        expect: { undetermined: ['issue.severity'] },
      },
    ],
  },
  {
    ...base,
    id: 'ISSUE_DEDUCTION',
    kind: 'performanceLinkage',
    title: { zh: '问题扣分', en: 'Points deducted for an issue' },
    view: 'formula',
    about: {
      zh: '基准分乘来源系数，重复的加倍；自查发现的不扣分。只作扣分建议，三日内可申诉。',
      en: 'Points times the factor of the channel, doubled when repeated; nothing for what one finds oneself. A proposal, open to appeal.',
    },
    basis: LENIENT,
    output: { type: 'number', unit: { zh: '分', en: 'points' }, decimals: 1, min: 0 },
    logic: {
      '*': [
        {
          if: [
            { '==': [{ var: 'issue.channel' }, 'SELF'] },
            { var: 'p.issue.factorSelf' },
            { '==': [{ var: 'issue.channel' }, 'CROSS'] },
            { var: 'p.issue.factorCross' },
            { var: 'p.issue.factorOther' },
          ],
        },
        {
          if: [
            { '==': [{ var: 'issue.severity' }, 'SERIOUS'] },
            { var: 'p.issue.pointsSerious' },
            { '==': [{ var: 'issue.severity' }, 'MODERATE'] },
            { var: 'p.issue.pointsModerate' },
            { var: 'p.issue.pointsMinor' },
          ],
        },
        { if: [{ var: 'issue.repeated' }, { var: 'p.issue.factorRepeated' }, 1] },
      ],
    },
    examples: [
      { facts: { 'issue.channel': 'CROSS', 'issue.severity': 'MODERATE', 'issue.repeated': true }, expect: { value: 2 } },
      { facts: { 'issue.channel': 'SELF', 'issue.severity': 'SERIOUS', 'issue.repeated': false }, expect: { value: 0 } },
      { facts: { 'issue.channel': 'PUBLIC', 'issue.severity': 'SERIOUS', 'issue.repeated': true }, expect: { value: 8 } },
      { facts: { 'issue.channel': 'CROSS', 'issue.severity': 'MODERATE' }, expect: { undetermined: ['issue.repeated'] } },
    ],
  },
];
