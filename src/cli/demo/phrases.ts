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
  'proposal.appeal proposal.appealGround': ['当日系执行重大警卫勤务，请予核实', '扣分依据的案卷已在自查中主动更正', '问题已当场改正，请予从轻'],
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
