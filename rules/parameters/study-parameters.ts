import type { ParameterDefinition } from '#domain/parameter.ts';
import { units } from '../vocabulary/units-of-measure.ts';

const exam = { zh: '考试', en: 'Exam' };
const attendance = { zh: '考勤', en: 'Attendance' };
const studyNotes = { zh: '学习笔记', en: 'Study notes' };
const selfCheck = { zh: '个人自查', en: 'Self-check' };

/** Values of study: exam, roll call and make-up, notes, self-analysis. */
export const studyParameters: readonly ParameterDefinition[] = [
  {
    id: 'exam.pass', title: { zh: '合格线', en: 'Pass mark' }, group: exam, value: 70, range: { min: 0, max: 100, decimals: 1 }, unit: units.points,
    basis: '常用合格线为60分（湖北省公安机关执法考试，S10；考试系统通例，S58）；此处取70分为设定值（可调整）',
    about: { zh: '达到此分数为合格。', en: 'This score and above is a pass.' },
  },
  {
    id: 'exam.good', title: { zh: '良好线', en: 'Mark for good' }, group: exam, value: 80, range: { min: 0, max: 100, decimals: 1 }, unit: units.points,
    basis: '设定值（可调整）',
    about: { zh: '达到此分数为良好。', en: 'This score and above is good.' },
  },
  {
    id: 'exam.excellent', title: { zh: '优秀线', en: 'Mark for excellent' }, group: exam, value: 90, range: { min: 0, max: 100, decimals: 1 }, unit: units.points,
    basis: '设定值（可调整）',
    about: { zh: '达到此分数为优秀。', en: 'This score and above is excellent.' },
  },
  {
    id: 'exam.maxResits', title: { zh: '补考次数', en: 'Resits allowed' }, group: exam, value: 1, range: { min: 0, max: 5, decimals: 0 }, unit: units.times,
    basis: '湖北省公安机关执法考试（S10）；大练兵奖惩工作规则（S14）',
    about: { zh: '不合格或缺考后可以补考几次。', en: 'How often one may resit after failing or missing the exam.' },
  },
  {
    id: 'exam.resitWithinWorkdays', title: { zh: '补考期限', en: 'Resit within' }, group: exam, value: 10, range: { min: 1, max: 60, decimals: 0 }, unit: units.workdays,
    basis: '设定值（可调整）',
    about: { zh: '自不合格或缺考登记之日起。', en: 'From the day the fail or absence is recorded.' },
  },
  {
    id: 'exam.minStudyRate', title: { zh: '参考资格（有效参训率）', en: 'Effective participation for admission' }, group: exam, value: 0.8, range: { min: 0, max: 1, decimals: 4 }, unit: units.share,
    basis: '设定值（可调整）',
    about: { zh: '有效参训率达到此比例方可参加考试。', en: 'Whoever reaches this share may sit the exam.' },
  },
  {
    id: 'exam.gradeWithinWorkdays', title: { zh: '评卷期限', en: 'Score within' }, group: exam, value: 5, range: { min: 1, max: 30, decimals: 0 }, unit: units.workdays,
    basis: '设定值（可调整）',
    about: { zh: '自考试之日起登记成绩的期限。', en: 'Time to enter the score after the exam.' },
  },
  {
    id: 'exam.appealWithinWorkdays', title: { zh: '成绩申诉期限', en: 'Score appeal within' }, group: exam, value: 3, range: { min: 1, max: 30, decimals: 0 }, unit: units.workdays,
    basis: '刑警大队执法质量考评办法：三日内申请复议（S08）',
    about: { zh: '自成绩登记之日起。', en: 'From the day the score is entered.' },
  },
  {
    id: 'exam.appealReviewWorkdays', title: { zh: '成绩复核期限', en: 'Score review within' }, group: exam, value: 3, range: { min: 1, max: 30, decimals: 0 }, unit: units.workdays,
    basis: '刑警大队执法质量考评办法：三日内作出复议决定（S08）',
    about: { zh: '自申诉提出之日起。', en: 'From the day of the appeal.' },
  },
  {
    id: 'exam.retrainWithinWorkdays', title: { zh: '补训（复训）期限', en: 'Retraining within' }, group: exam, value: 30, range: { min: 1, max: 250, decimals: 0 }, unit: units.workdays,
    basis: '设定值（可调整）',
    about: { zh: '随下一期培训班补训的期限。', en: 'Time to retrain with the next class.' },
  },
  {
    id: 'att.makeupWithinWorkdays', title: { zh: '补课期限', en: 'Make-up within' }, group: attendance, value: 5, range: { min: 1, max: 60, decimals: 0 }, unit: units.workdays,
    basis: '活动总结“及时补课”（R033）；天数为设定值（可调整）',
    about: { zh: '自缺席之日起，由单位主要负责人补课。', en: 'From the day of absence; given by the unit head.' },
  },
  {
    id: 'att.verifyWithinWorkdays', title: { zh: '补课核验期限', en: 'Verify make-up within' }, group: attendance, value: 5, range: { min: 1, max: 60, decimals: 0 }, unit: units.workdays,
    basis: '设定值（可调整）',
    about: { zh: '自登记补课之日起。', en: 'From the day the make-up is recorded.' },
  },
  {
    id: 'att.full', title: { zh: '考勤满分', en: 'Full attendance points' }, group: attendance, value: 10, range: { min: 0, max: 100, decimals: 1 }, unit: units.points,
    basis: '中队考核模板（S65）；权重为设定值（可调整）',
    about: { zh: '考勤项目的满分。', en: 'Full marks of the attendance part.' },
  },
  {
    id: 'att.deductUnexcused', title: { zh: '无故缺席每次扣分', en: 'Points per unexcused absence' }, group: attendance, value: 2, range: { min: 0, max: 100, decimals: 1 }, unit: units.points,
    basis: '中队考核模板（S65）',
    about: { zh: '从考勤满分中倒扣。', en: 'Deducted from the full marks.' },
  },
  {
    id: 'att.deductLate', title: { zh: '迟到早退每次扣分', en: 'Points per late arrival or early leave' }, group: attendance, value: 1, range: { min: 0, max: 100, decimals: 1 }, unit: units.points,
    basis: '中队考核模板（S65）',
    about: { zh: '从考勤满分中倒扣。', en: 'Deducted from the full marks.' },
  },
  {
    id: 'att.zeroAfterUnexcused', title: { zh: '无故缺席几次考勤记零分', en: 'Unexcused absences that make the part zero' }, group: attendance, value: 3, range: { min: 1, max: 50, decimals: 0 }, unit: units.times,
    basis: '中队考核模板（S65）',
    about: { zh: '达到此次数考勤项目记零分。', en: 'From this number on the part is zero.' },
  },
  {
    id: 'note.minWords', title: { zh: '笔记字数（民警）', en: 'Words of notes (officer)' }, group: studyNotes, value: 5000, range: { min: 0, max: 100000, decimals: 0 }, unit: units.words,
    basis: '乡镇学习制度（S38），按活动天数折算；设定值（可调整）',
    about: { zh: '只数字数属于形式主义，可设为0停用。', en: 'Counting words alone is formalism: 0 switches it off.' },
  },
  {
    id: 'note.minWordsLeader', title: { zh: '笔记字数（领导干部）', en: 'Words of notes (leader)' }, group: studyNotes, value: 8000, range: { min: 0, max: 100000, decimals: 0 }, unit: units.words,
    basis: '乡镇学习制度（S38），按活动天数折算；设定值（可调整）',
    about: { zh: '领导干部带头学习，要求高于民警。', en: 'Leaders set the example.' },
  },
  {
    id: 'note.minReflections', title: { zh: '心得体会篇数', en: 'Reflections' }, group: studyNotes, value: 2, range: { min: 0, max: 50, decimals: 0 }, unit: units.pieces,
    basis: '乡镇学习制度（S38）；设定值（可调整）',
    about: { zh: '活动期间应完成的心得体会。', en: 'Reflections to be written in the campaign.' },
  },
  {
    id: 'note.minReflectionWords', title: { zh: '每篇心得体会字数', en: 'Words of a reflection' }, group: studyNotes, value: 1500, range: { min: 0, max: 20000, decimals: 0 }, unit: units.words,
    basis: '乡镇学习制度（S38），按活动天数折算；设定值（可调整）',
    about: { zh: '写作要求，由讲评人掌握，不自动判定。', en: 'Guidance for the reviewer; not judged by a rule.' },
  },
  {
    id: 'note.supplementWithinWorkdays', title: { zh: '补记期限', en: 'Supplement within' }, group: studyNotes, value: 5, range: { min: 1, max: 60, decimals: 0 }, unit: units.workdays,
    basis: '设定值（可调整）',
    about: { zh: '自讲评督促之日起。', en: 'From the day of the review.' },
  },
  {
    id: 'note.recheckWithinWorkdays', title: { zh: '笔记复查期限', en: 'Re-check within' }, group: studyNotes, value: 5, range: { min: 1, max: 60, decimals: 0 }, unit: units.workdays,
    basis: '设定值（可调整）',
    about: { zh: '自登记补记之日起。', en: 'From the day of the supplement.' },
  },
  {
    id: 'self.analysisWithinWorkdays', title: { zh: '剖析材料提交期限', en: 'Self-analysis within' }, group: selfCheck, value: 8, range: { min: 1, max: 60, decimals: 0 }, unit: units.workdays,
    basis: '设定值（可调整）',
    about: { zh: '自布置个人自查之日起。', en: 'From the day it is asked for.' },
  },
  {
    id: 'self.reviewWithinWorkdays', title: { zh: '剖析材料审阅期限', en: 'Self-analysis reviewed within' }, group: selfCheck, value: 3, range: { min: 1, max: 30, decimals: 0 }, unit: units.workdays,
    basis: '设定值（可调整）',
    about: { zh: '由单位主要负责人审阅。', en: 'By the unit head.' },
  },
  {
    id: 'self.reworkWithinWorkdays', title: { zh: '剖析材料修改期限', en: 'Self-analysis reworked within' }, group: selfCheck, value: 3, range: { min: 1, max: 30, decimals: 0 }, unit: units.workdays,
    basis: '设定值（可调整）',
    about: { zh: '自退回之日起。', en: 'From the day of return.' },
  },
];
