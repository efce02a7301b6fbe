/** What is found under each item of the ledger. */
export const TITLES: Readonly<Record<string, string>> = {
  A1: '路面执勤着装不规范，反光背心未扣',
  A2: '纠违时对当事人解释生硬',
  A3: '纠违未使用规范用语',
  A4: '指挥手势不到位',
  B1: '处罚决定书漏填违法时间或地点',
  B2: '询问笔录字迹潦草，涂改处未捺指印',
  B3: '强制措施凭证未随卷',
  C1: '测速点未设提示标志',
  C2: '非现场违法告知超过规定时限',
  C3: '非现场异议复核未留痕',
  D1: '事故现场照片不全，证人未取证',
  D2: '事故认定书超期送达',
  D3: '当事人投诉事故处理进度不告知',
  E1: '窗口服务态度冷淡',
  E2: '窗口等候时间过长',
  F1: '集中学习时玩手机，态度不端正',
  F2: '学习笔记不齐全',
  G1: '警容风纪不严整',
  G2: '内务卫生脏乱',
  G3: '巡逻签到不按规定',
  H1: '执法观念与新要求不适应',
  H2: '重实体、轻程序',
  H3: '以罚代教',
  H4: '片面追求效率，忽视服务',
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
export const MEASURES = { atOnce: ['当日改正并讲评', '当日改正，晨会通报'], inStages: ['修订制度，分阶段培训并抽查', '完善工作流程，分批培训，逐月检查'] } as const;

/** Why somebody is absent, by the status of the roll call, as often as it is. */
export const ABSENCES: Readonly<Record<string, readonly (readonly [reason: string, weight: number])[]>> = {
  DUTY: [['执勤备勤', 1]],
  LEAVE: [
    ['值班倒休', 18],
    ['病假', 9],
    ['事假', 6],
    ['年休及其他法定假', 5],
  ],
  TRIP: [['出差办案借调', 1]],
  UNEXCUSED: [['无故', 1]],
};

/** What is studied on Fridays, week after week. */
export const TOPICS: readonly string[] = [
  '实施方案与指导思想',
  '交通警察道路执勤执法工作规范',
  '道路交通安全违法行为处理程序规定',
  '道路交通事故处理程序规定',
  '执法语言与执法告知',
  '执法文书制作与案卷评查标准',
  '窗口服务规范与群众工作方法',
  '典型案例剖析与廉洁自律规定',
];

/** What the public writes to a kind of unit. */
export const OPINIONS: readonly { readonly units: RegExp; readonly contents: readonly string[] }[] = [
  { units: /^(CGS|JGS|JKZX)$/, contents: ['窗口排队时间长，叫号不均', '业务所需材料没有一次告知', '预约考试等候时间过长', '咨询电话经常占线'] },
  { units: /^SGD$/, contents: ['事故处理进展不主动告知', '事故认定书送达较慢', '扣留车辆返还手续繁琐'] },
  { units: /^FXC$/, contents: ['电子抓拍告知短信收到太晚', '建议标线更新后及时告知', '违法图片不清楚，申请复核等候时间长'] },
  { units: /./, contents: ['路口执勤民警解释不耐烦', '希望增加学校周边护学岗', '早晚高峰路口疏导不及时', '建议重点路段增设停车提示'] },
];

/** Whatever else is written about a subject: one of several, by the command and, after a blank, what it writes. */
export const REMARKS: Readonly<Record<string, readonly string[]>> = {
  'stage.warning.hold stage.warningCase': ['《公安民警违法违纪案例汇编》选讲', '全省交警系统典型案例通报', '本市执法过错案件剖析'],
  'stage.cross.object stage.crossObjection': ['两卷简易程序案卷适用依据认定有误', '一卷当事人签收日期认定有误'],
  'stage.cross.settle stage.crossDecision': ['一卷采纳，一卷维持', '核对原卷后部分采纳，已更正检查记录'],
  'issue.milestone issue.progress': ['第一阶段完成：制度修订稿已印发', '第一阶段完成：首批人员已培训', '第一阶段完成：工作流程已试行'],
  'issue.review issue.reviewOpinion': ['佐证齐全，同意报验', '整改到位，材料齐备', '措施落实，同意验收'],
  'issue.accept issue.acceptOpinion': ['现场核查属实', '抽查案卷和人员，整改属实', '查阅佐证并走访核实，同意销号'],
  'lookback.pass issue.lookBackResult': ['整改效果保持良好', '抽查未发现同类问题'],
  'lookback.rebound issue.lookBackResult': ['同类问题再次出现'],
  'slip.reply slip.replyText': ['已督促责任人限期完成', '已明确专人负责，本周内补报', '已调整勤务，集中力量整改', '已完成整改，正在收集佐证'],
  'slip.reply slip.cause': ['勤务繁重，补正案卷数量较多', '责任人外出办案，交接不及时', '整改需外单位配合，协调用时较长'],
  'feedback.reply feedback.result': ['已当面说明情况并落实改进', '已电话回复，说明办理结果并致歉', '已核实并调整，书面答复', '已上门走访，当事人表示理解'],
  'proposal.approve proposal.decision': ['同意'],
  'exam.appeal exam.appealGround': ['对第三大题评分有异议'],
};

/** Why something is returned, refused or not approved: one of several, by the command. */
export const REASONS: Readonly<Record<string, readonly string[]>> = {
  'stage.return': ['台账与报表数据不一致，核实后再报', '佐证材料不齐，补充后再报'],
  'stage.plan.return': ['批次安排与重大勤务冲突，未排时间表'],
  'stage.selfReport.return': ['自查问题未对应到岗位，补充后再报'],
  'stage.rectification.return': ['责任清单未落实到人，修改后再报'],
  'makeup.refuse': ['补课签到与课时不符，重新补课'],
  'self.return': ['原因分析不深，未联系岗位实际', '整改措施不具体，重新剖析'],
  'exam.upholdScore': ['经复核，评分无误'],
  'issue.returnPlan': ['措施过于笼统，未明确责任人', '完成时限与问题性质不符，重新拟定'],
  'issue.return': ['以情况说明代替整改，佐证不足', '整改照片与问题不对应，重新补报', '未附培训记录，补齐后再报'],
  'lookback.rebound': ['回头看发现反弹'],
  'slip.return': ['未说明原因和完成时间，重新反馈'],
  'proposal.reject COMMENDATION': ['已在本单位通报表扬，支队不再重复'],
  'proposal.reject': ['情节轻微，以批评教育为主'],
  'proposal.review UPHELD': ['事实清楚，维持原处理'],
  'proposal.review WITHDRAWN': ['申诉理由成立，撤销原处理'],
};

/** Why a commendation is not enough for whom it is given to, why a deduction is too much. */
export const GROUNDS: Readonly<Record<string, readonly string[]>> = {
  COMMENDATION: ['笔记数量和质量已达更高等次，请予复核'],
  '': ['当日系执行重大警卫勤务，请予核实', '扣分依据的案卷已在自查中主动更正', '问题已当场改正，请予从轻'],
};
