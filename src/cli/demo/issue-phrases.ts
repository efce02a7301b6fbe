/** What is found under each item of the ledger, and how often. */
export const ITEMS: Readonly<Record<string, readonly [title: string, found: number]>> = {
  A1: ['路面执勤着装不规范，反光背心未扣', 13],
  A2: ['纠违时对当事人解释生硬', 14],
  A3: ['纠违未使用规范用语', 16],
  A4: ['指挥手势不到位', 9],
  B1: ['处罚决定书漏填违法时间或地点', 31],
  B2: ['询问笔录字迹潦草，涂改处未捺指印', 14],
  B3: ['强制措施凭证未随卷', 11],
  C1: ['测速点未设提示标志', 5],
  C2: ['非现场违法告知超过规定时限', 10],
  C3: ['非现场异议复核未留痕', 6],
  D1: ['事故现场照片不全，证人未取证', 13],
  D2: ['事故认定书超期送达', 9],
  D3: ['当事人投诉事故处理进度不告知', 6],
  E1: ['窗口服务态度冷淡', 11],
  E2: ['窗口等候时间过长', 10],
  F1: ['集中学习时玩手机，态度不端正', 5],
  F2: ['学习笔记不齐全', 9],
  G1: ['警容风纪不严整', 9],
  G2: ['内务卫生脏乱', 7],
  G3: ['巡逻签到不按规定', 5],
  H1: ['执法观念与新要求不适应', 6],
  H2: ['重实体、轻程序', 8],
  H3: ['以罚代教', 5],
  H4: ['片面追求效率，忽视服务', 2],
};

/** What a unit says of an issue of each category: its own cause, the outer one, and what it does about it by a deadline. */
export const PLANS: Readonly<Record<string, readonly [subjective: string, objective: string, measures: string]>> = {
  A: ['规范意识不强，习惯性执法', '路面勤务集中，岗前提示不够', '逐人讲评，组织规范用语和手势训练，主官上路抽查'],
  B: ['责任心不强，制作文书图快', '案多人少，审核把关不细', '逐案补正，组织文书制作培训，法制员逐卷审核'],
  C: ['对程序时限重视不够', '设备点位多，审核力量不足', '全面核对点位和告知记录，逐件补正，专人盯办时限'],
  D: ['证据意识不强，办案拖延', '事故警情集中，办案力量紧张', '逐案补证，当面告知当事人进度，中队长每周核案'],
  E: ['服务意识淡薄，沟通不主动', '高峰时段业务量大，窗口不足', '开展窗口礼仪培训，高峰时段增开窗口，值班领导巡查'],
  F: ['学习自觉性不够，应付了事', '勤务与学习时间冲突', '补学补记，党支部谈话提醒，每周检查笔记'],
  G: ['自我要求不严，管理失之于宽', '日常督导检查不经常', '开展内务和警容检查，逐项登记，值班领导每日查岗'],
  H: ['执法理念转变不到位', '培训针对性不强，案例指导较少', '组织案例研讨，修改岗位执法提示，主官带头讲评'],
};

/** What is done about an issue at once, and about one that needs stages. */
export const MEASURES = {
  atOnce: ['当日改正并讲评', '当日改正，晨会通报'],
  inStages: ['修订制度，分阶段培训并抽查', '完善工作流程，分批培训，逐月检查'],
} as const;

/** What the public writes to a kind of unit, and the item of the ledger under which it falls. */
export const OPINIONS: readonly { readonly units: RegExp; readonly contents: readonly (readonly [content: string, item: string])[] }[] = [
  {
    units: /^(CGS|JGS|JKZX)$/,
    contents: [
      ['窗口排队时间长，叫号不均', 'E2'],
      ['预约考试等候时间过长', 'E2'],
      ['办事材料没有一次性告知', 'E1'],
      ['咨询电话经常无人接听', 'E1'],
    ],
  },
  {
    units: /^SGD$/,
    contents: [
      ['事故处理进展不主动告知', 'D3'],
      ['事故认定书送达较慢', 'D2'],
      ['事故现场证人没有被询问', 'D1'],
    ],
  },
  {
    units: /^FXC$/,
    contents: [
      ['电子抓拍告知短信收到太晚', 'C2'],
      ['测速点提示标志不明显', 'C1'],
      ['提出异议后迟迟没有答复', 'C3'],
    ],
  },
  {
    units: /./,
    contents: [
      ['路口执勤民警解释不耐烦', 'A2'],
      ['纠正违法时没有说明依据', 'A3'],
      ['早晚高峰路口指挥疏导不到位', 'A4'],
      ['希望增加学校周边护学岗', 'H4'],
    ],
  },
];

/** Which categories fit which kind of unit, and how strongly. */
const FITS: readonly { readonly units: RegExp; readonly weights: Readonly<Record<string, number>> }[] = [
  { units: /^(ZS\d|GL\d|TQD|JDD)$/, weights: { A: 1.6, B: 1, C: 0.2, D: 0.2, E: 0, F: 0.5, G: 0.7, H: 0.8 } },
  { units: /^(SGD|SGK)$/, weights: { A: 0, B: 0.8, C: 0, D: 4, E: 0.1, F: 0.3, G: 0.3, H: 0.5 } },
  { units: /^(FXC|KXK)$/, weights: { A: 0, B: 0.8, C: 4, D: 0, E: 0.2, F: 0.4, G: 0.3, H: 0.5 } },
  { units: /^(CGS|JGS|JKZX)$/, weights: { A: 0, B: 0.6, C: 0, D: 0, E: 4, F: 0.5, G: 0.6, H: 0.5 } },
  { units: /./, weights: { A: 0, B: 0.5, C: 0, D: 0, E: 0, F: 2, G: 1.5, H: 1.5 } },
];

/** The items that are found with a unit, as often as they are. */
export function itemsOf(unit: string): readonly (readonly [item: string, weight: number])[] {
  const weights = FITS.find(({ units }) => units.test(unit))?.weights ?? {};
  return Object.entries(ITEMS).map(([item, [, found]]) => [item, found * (weights[item.charAt(0)] ?? 1)]);
}

/** The item under which an opinion of the public falls. */
export const ITEM_OF_OPINION: ReadonlyMap<string, string> = new Map(OPINIONS.flatMap(({ contents }) => contents));
