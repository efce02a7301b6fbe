import type { CampaignDefinition } from '#domain/definition.ts';

/**
 * Categories A to H of the ledger and their items. A red-line item is no ordinary row: it is handed over to the discipline office
 * and only a reference is kept.
 */
export const categories: CampaignDefinition['categories'] = [
  {
    code: 'A',
    title: { zh: '路面执勤执法', en: 'Road enforcement' },
    items: [
      { code: 'A1', title: { zh: '执法形象不佳', en: 'Poor bearing on duty' } },
      { code: 'A2', title: { zh: '执法态度不好', en: 'Poor attitude' } },
      { code: 'A3', title: { zh: '执法语言不规范', en: 'Language not up to standard' } },
      { code: 'A4', title: { zh: '指挥手势、动作不规范', en: 'Gestures and movements not up to standard' } },
      { code: 'A5', title: { zh: '乱扣乱罚', en: 'Arbitrary seizure or fines' }, redLine: true },
    ],
  },
  {
    code: 'B',
    title: { zh: '法律文书', en: 'Legal documents' },
    items: [
      { code: 'B1', title: { zh: '错项漏项', en: 'Wrong or missing items' } },
      { code: 'B2', title: { zh: '制作粗糙、字迹潦草', en: 'Careless or illegible documents' } },
      { code: 'B3', title: { zh: '不按规定出具、文书不齐全', en: 'Documents not issued as required or incomplete' } },
    ],
  },
  {
    code: 'C',
    title: { zh: '非现场执法', en: 'Off-site (camera) enforcement' },
    items: [
      { code: 'C1', title: { zh: '设置不规范', en: 'Siting of equipment not up to standard' } },
      { code: 'C2', title: { zh: '告知不规范', en: 'Notification not up to standard' } },
      { code: 'C3', title: { zh: '处理不规范', en: 'Handling not up to standard' } },
    ],
  },
  {
    code: 'D',
    title: { zh: '事故处理', en: 'Accident handling' },
    items: [
      { code: 'D1', title: { zh: '调查取证不全面', en: 'Evidence not fully gathered' } },
      { code: 'D2', title: { zh: '处理程序不合法（超时限等）', en: 'Unlawful procedure (time limits and others)' } },
      { code: 'D3', title: { zh: '群众投诉', en: 'Complaints from the public' } },
      { code: 'D4', title: { zh: '事故处理违规办案', en: 'Irregular handling of an accident case' }, redLine: true },
    ],
  },
  {
    code: 'E',
    title: { zh: '窗口服务', en: 'Service windows' },
    items: [
      { code: 'E1', title: { zh: '服务态度不好', en: 'Poor service attitude' } },
      { code: 'E2', title: { zh: '工作效率不高', en: 'Low efficiency' } },
    ],
  },
  {
    code: 'F',
    title: { zh: '学习管理', en: 'Study management' },
    items: [
      { code: 'F1', title: { zh: '学习态度不端正', en: 'Wrong attitude to study' } },
      { code: 'F2', title: { zh: '学习笔记不齐全', en: 'Study notes incomplete' } },
      { code: 'F3', title: { zh: '虚假整改、弄虚作假', en: 'Falsified rectification or study record' }, redLine: true },
    ],
  },
  {
    code: 'G',
    title: { zh: '队伍管理', en: 'Team management' },
    items: [
      { code: 'G1', title: { zh: '警容风纪', en: 'Uniform and discipline' } },
      { code: 'G2', title: { zh: '内务管理', en: 'Housekeeping of the unit' } },
      { code: 'G3', title: { zh: '路面巡查、勤务纪律', en: 'Road patrol and duty discipline' } },
      { code: 'G4', title: { zh: '违反“五条禁令”', en: 'Breach of the Five Prohibitions' }, redLine: true },
    ],
  },
  {
    code: 'H',
    title: { zh: '执法理念与能力', en: 'Ideas and ability of enforcement' },
    items: [
      { code: 'H1', title: { zh: '执法观念不适应', en: 'Ideas of enforcement out of date' } },
      { code: 'H2', title: { zh: '重实体、轻程序', en: 'Substance over procedure' } },
      { code: 'H3', title: { zh: '重处罚、轻教育', en: 'Penalty over education' } },
      { code: 'H4', title: { zh: '执法、服务、效率关系处理能力', en: 'Balance of enforcement, service and efficiency' } },
    ],
  },
];
