import type { Text } from '#domain/text.ts';
import type { Unit } from '#domain/organisation.ts';

/** One unit of the demo detachment: its code, the prefix of its officers' codes, and how many officers hold which post (in order of rank). */
export interface DemoUnit {
  readonly id: string;
  readonly prefix: string;
  readonly name: Text;
  readonly kind: Unit['kind'];
  readonly posts: readonly (readonly [post: string, officers: number])[];
}

/** The 24 units of the invented detachment with 473 officers; posts add up to the shares of the demo (210, 46, 34, 66, 20, 79 of 86, 18). */
export const demoUnits: readonly DemoUnit[] = [
  { id: 'BGS', prefix: '办公', name: { zh: '办公室', en: 'General Office' }, kind: 'office', posts: [['staff', 13]] },
  { id: 'ZHS', prefix: '指挥', name: { zh: '指挥室', en: 'Command Office' }, kind: 'office', posts: [['command', 18]] },
  { id: 'JJDC', prefix: '纪督', name: { zh: '纪检督察室', en: 'Discipline Inspection Office' }, kind: 'office', posts: [['staff', 6]] },
  { id: 'ZGK', prefix: '政工', name: { zh: '政工科', en: 'Political Work Section' }, kind: 'section', posts: [['staff', 9]] },
  { id: 'FZK', prefix: '法制', name: { zh: '法制科', en: 'Legal Section' }, kind: 'section', posts: [['legal', 9]] },
  { id: 'ZXK', prefix: '秩序', name: { zh: '秩序管理科', en: 'Traffic Order Section' }, kind: 'section', posts: [['staff', 11]] },
  {
    id: 'SGK',
    prefix: '事科',
    name: { zh: '事故处理科', en: 'Accident Section' },
    kind: 'section',
    posts: [
      ['staff', 4],
      ['accident', 8],
    ],
  },
  { id: 'XJK', prefix: '宣教', name: { zh: '宣传教育科', en: 'Publicity and Education Section' }, kind: 'section', posts: [['staff', 8]] },
  { id: 'KXK', prefix: '科信', name: { zh: '科技信息科', en: 'Technology Section' }, kind: 'section', posts: [['staff', 12]] },
  { id: 'JBK', prefix: '警保', name: { zh: '警务保障科', en: 'Support Section' }, kind: 'section', posts: [['staff', 10]] },
  {
    id: 'CGS',
    prefix: '车管',
    name: { zh: '车辆管理所', en: 'Vehicle Administration' },
    kind: 'institute',
    posts: [
      ['staff', 3],
      ['window', 35],
    ],
  },
  {
    id: 'JGS',
    prefix: '驾管',
    name: { zh: '驾驶人管理所', en: 'Driver Administration' },
    kind: 'institute',
    posts: [
      ['staff', 2],
      ['window', 18],
    ],
  },
  {
    id: 'JKZX',
    prefix: '教考',
    name: { zh: '教考中心', en: 'Driver Education and Test Centre' },
    kind: 'centre',
    posts: [
      ['staff', 1],
      ['window', 13],
    ],
  },
  {
    id: 'ZS1',
    prefix: '直一',
    name: { zh: '直属一大队', en: 'Urban Brigade 1' },
    kind: 'brigade',
    posts: [
      ['road', 29],
      ['violation', 3],
      ['accident', 1],
      ['legal', 1],
    ],
  },
  {
    id: 'ZS2',
    prefix: '直二',
    name: { zh: '直属二大队', en: 'Urban Brigade 2' },
    kind: 'brigade',
    posts: [
      ['road', 27],
      ['violation', 3],
      ['accident', 1],
      ['legal', 1],
    ],
  },
  {
    id: 'ZS3',
    prefix: '直三',
    name: { zh: '直属三大队', en: 'Urban Brigade 3' },
    kind: 'brigade',
    posts: [
      ['road', 25],
      ['violation', 3],
      ['accident', 1],
      ['legal', 1],
    ],
  },
  {
    id: 'ZS4',
    prefix: '直四',
    name: { zh: '直属四大队', en: 'Urban Brigade 4' },
    kind: 'brigade',
    posts: [
      ['road', 23],
      ['violation', 3],
      ['accident', 1],
      ['legal', 1],
    ],
  },
  {
    id: 'ZS5',
    prefix: '直五',
    name: { zh: '直属五大队', en: 'Urban Brigade 5' },
    kind: 'brigade',
    posts: [
      ['road', 22],
      ['violation', 3],
      ['legal', 1],
    ],
  },
  {
    id: 'GL1',
    prefix: '公一',
    name: { zh: '公路一大队', en: 'Highway Brigade 1' },
    kind: 'brigade',
    posts: [
      ['road', 23],
      ['accident', 4],
      ['legal', 1],
    ],
  },
  {
    id: 'GL2',
    prefix: '公二',
    name: { zh: '公路二大队', en: 'Highway Brigade 2' },
    kind: 'brigade',
    posts: [
      ['road', 21],
      ['accident', 4],
      ['legal', 1],
    ],
  },
  {
    id: 'TQD',
    prefix: '特勤',
    name: { zh: '特勤大队', en: 'Escort Brigade' },
    kind: 'brigade',
    posts: [
      ['road', 23],
      ['legal', 1],
    ],
  },
  {
    id: 'SGD',
    prefix: '事故',
    name: { zh: '事故处理大队', en: 'Accident Brigade' },
    kind: 'brigade',
    posts: [
      ['accident', 26],
      ['legal', 1],
    ],
  },
  {
    id: 'FXC',
    prefix: '非现',
    name: { zh: '非现场执法大队', en: 'Camera Enforcement Brigade' },
    kind: 'brigade',
    posts: [
      ['violation', 19],
      ['legal', 1],
    ],
  },
  {
    id: 'JDD',
    prefix: '机动',
    name: { zh: '机动大队', en: 'Mobile Brigade' },
    kind: 'brigade',
    posts: [
      ['road', 17],
      ['legal', 1],
    ],
  },
];
