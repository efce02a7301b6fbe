import type { Text } from '#domain/text.ts';

/** The units in which facts, parameters and results are counted. */
export const units = {
  points: { zh: '分', en: 'points' },
  workdays: { zh: '工作日', en: 'working days' },
  times: { zh: '次', en: 'times' },
  people: { zh: '人', en: 'people' },
  items: { zh: '项', en: 'items' },
  words: { zh: '字', en: 'words' },
  pieces: { zh: '篇', en: 'pieces' },
  slips: { zh: '份', en: 'slips' },
  share: { zh: '比例（1 为全部）', en: 'share (1 is all)' },
} as const satisfies Record<string, Text>;
