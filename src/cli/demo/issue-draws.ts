import type { FactValue } from '#domain/fact-value.ts';
import type { Chance } from './chance.ts';

/** How many issues each unit has over the whole campaign: what draws among the units are weighted with. */
export const ISSUES_BY_UNIT: readonly (readonly [unit: string, issues: number])[] = [
  ['BGS', 4],
  ['ZHS', 5],
  ['JJDC', 2],
  ['ZGK', 3],
  ['FZK', 3],
  ['ZXK', 5],
  ['SGK', 7],
  ['XJK', 3],
  ['KXK', 8],
  ['JBK', 4],
  ['CGS', 14],
  ['JGS', 8],
  ['JKZX', 7],
  ['ZS1', 18],
  ['ZS2', 17],
  ['ZS3', 16],
  ['ZS4', 15],
  ['ZS5', 14],
  ['GL1', 14],
  ['GL2', 13],
  ['TQD', 9],
  ['SGD', 17],
  ['FXC', 16],
  ['JDD', 12],
];

/** The items of the ledger with how often they are found. */
const ITEMS: readonly (readonly [code: string, title: string, found: number])[] = [
  ['A1', '路面执勤着装不规范、反光背心未扣', 13],
  ['A2', '纠违时对当事人解释生硬', 14],
  ['A3', '纠违未使用规范用语', 16],
  ['A4', '指挥手势不到位', 9],
  ['B1', '处罚决定书漏填违法时间或地点', 31],
  ['B2', '询问笔录字迹潦草、涂改未捺印', 14],
  ['B3', '强制措施凭证未随卷', 11],
  ['C1', '测速点未设提示标志', 5],
  ['C2', '非现场违法告知超过规定时限', 10],
  ['C3', '非现场异议复核未留痕', 6],
  ['D1', '事故现场照片不全、证人未取证', 13],
  ['D2', '事故认定书超期送达', 9],
  ['D3', '当事人投诉事故处理进度不告知', 6],
  ['E1', '窗口服务态度冷淡', 11],
  ['E2', '窗口等候时间过长', 10],
  ['F1', '集中学习时玩手机、态度不端正', 5],
  ['F2', '学习笔记不齐全', 9],
  ['G1', '警容风纪不严整', 9],
  ['G2', '内务卫生脏乱', 7],
  ['G3', '巡逻签到不按规定', 5],
  ['H1', '执法观念与新要求不适应', 6],
  ['H2', '重实体、轻程序', 8],
  ['H3', '以罚代教', 5],
  ['H4', '片面追求效率、忽视服务', 2],
];

/** Which categories fit which kind of unit, and how strongly; what is not named fits a little everywhere. */
const FITS: readonly { readonly units: RegExp; readonly weights: Readonly<Record<string, number>> }[] = [
  { units: /^(ZS\d|GL\d|TQD|JDD)$/, weights: { A: 1.6, B: 1, C: 0.2, D: 0.2, E: 0, F: 0.5, G: 0.7, H: 0.8 } },
  { units: /^(SGD|SGK)$/, weights: { A: 0, B: 0.8, C: 0, D: 4, E: 0.1, F: 0.3, G: 0.3, H: 0.5 } },
  { units: /^(FXC|KXK)$/, weights: { A: 0, B: 0.8, C: 4, D: 0, E: 0.2, F: 0.4, G: 0.3, H: 0.5 } },
  { units: /^(CGS|JGS|JKZX)$/, weights: { A: 0, B: 0.6, C: 0, D: 0, E: 4, F: 0.5, G: 0.6, H: 0.5 } },
  { units: /./, weights: { A: 0, B: 0.5, C: 0, D: 0, E: 0, F: 2, G: 1.5, H: 1.5 } },
];

/** Ways of rectifying as the campaign finds them. */
export type Mode = 'IMMEDIATE' | 'LIMITED' | 'STAGED';

/** What is known of an issue on the day it is found. */
export interface DrawnIssue {
  readonly mode: Mode;
  readonly facts: Readonly<Record<string, FactValue>>;
}

/** Draws one issue of a unit: its item, its severity and how it has to be rectified. */
export function drawIssue(chance: Chance, unit: string, channel: string): DrawnIssue {
  const fit = FITS.find(({ units }) => units.test(unit))?.weights ?? {};
  const [item, title] = chance.weighted(
    ITEMS.map((entry): readonly [readonly [string, string], number] => [[entry[0], entry[1]], entry[2] * (fit[entry[0].charAt(0)] ?? 1)]),
  );
  const mode = chance.weighted<Mode>([
    ['IMMEDIATE', 105],
    ['LIMITED', 96],
    ['STAGED', 33],
  ]);
  const severity =
    mode === 'IMMEDIATE'
      ? 'MINOR'
      : chance.weighted([
          ['MINOR', 63],
          ['MODERATE', 57],
          ['SERIOUS', 9],
        ]);
  return {
    mode,
    facts: {
      'issue.title': title,
      'issue.channel': channel,
      'issue.category': item.charAt(0),
      'issue.item': item,
      'issue.severity': severity,
      'issue.urgent': mode === 'LIMITED' && severity === 'SERIOUS',
      'issue.fixableOnSpot': mode === 'IMMEDIATE',
      'issue.needsSystem': mode === 'STAGED',
      'issue.repeated': chance.happens(0.05),
    },
  };
}

const DURATION: Readonly<Record<Mode, readonly [median: number, ninetieth: number]>> = { IMMEDIATE: [1, 3], LIMITED: [11, 19], STAGED: [26, 38] };
const PERIOD: Readonly<Record<Mode, number>> = { IMMEDIATE: 3, LIMITED: 15, STAGED: 30 };
const NORMAL_NINETIETH = 1.2816;

/** Working days from the assignment until the unit applies for closing. With reminders two of three late ones come in time after all. */
export function drawDuration(chance: Chance, mode: Mode): number {
  const [median, ninetieth] = DURATION[mode];
  const days = Math.max(1, Math.round(Math.exp(chance.normal(Math.log(median), Math.log(ninetieth / median) / NORMAL_NINETIETH))));
  return days > PERIOD[mode] && chance.happens(0.65) ? PERIOD[mode] : days;
}
