import type { FactDefinition } from '#domain/fact.ts';
import { recorded } from './fact-sources.ts';
import { none, undetermined } from './missing-policies.ts';
import { units } from './units-of-measure.ts';

/** The study notes of an officer. */
export const noteFacts: readonly FactDefinition[] = [
  {
    id: 'note.words',
    subject: 'officer',
    title: { zh: '笔记字数', en: 'Words of notes' },
    type: 'number',
    unit: units.words,
    range: { min: 0, max: 1_000_000, decimals: 0 },
    source: recorded,
    missing: undetermined,
  },
  {
    id: 'note.pieces',
    subject: 'officer',
    title: { zh: '笔记篇数', en: 'Pieces of notes' },
    type: 'number',
    unit: units.pieces,
    range: { min: 0, max: 1000, decimals: 0 },
    source: recorded,
    missing: undetermined,
  },
  {
    id: 'note.reflections',
    subject: 'officer',
    title: { zh: '心得体会篇数', en: 'Reflections' },
    type: 'number',
    unit: units.pieces,
    range: { min: 0, max: 1000, decimals: 0 },
    source: recorded,
    missing: undetermined,
  },
  {
    id: 'note.grade',
    subject: 'officer',
    title: { zh: '展评等次', en: 'Grade at the review' },
    type: 'enum',
    source: recorded,
    missing: undetermined,
    enum: [
      { code: 'GOOD', title: { zh: '好', en: 'Good' } },
      { code: 'FAIRLY_GOOD', title: { zh: '较好', en: 'Fairly good' } },
      { code: 'AVERAGE', title: { zh: '一般', en: 'Average' } },
      { code: 'POOR', title: { zh: '差', en: 'Poor' } },
    ],
  },
  {
    id: 'note.comment',
    subject: 'officer',
    title: { zh: '评语（督促事项）', en: 'Comment (what is urged)' },
    type: 'text',
    source: recorded,
    missing: undetermined,
  },
  {
    id: 'note.rounds',
    subject: 'officer',
    title: { zh: '已展评轮次', en: 'Review rounds done' },
    type: 'number',
    unit: units.times,
    range: { min: 0, max: 100, decimals: 0 },
    source: recorded,
    missing: none,
  },
  {
    id: 'note.recheckPassed',
    subject: 'officer',
    title: { zh: '复查结果合格', en: 'Re-check passed' },
    type: 'boolean',
    source: recorded,
    missing: undetermined,
  },
  {
    id: 'note.submitted',
    subject: 'officer',
    title: { zh: '笔记已交', en: 'Notes handed in' },
    type: 'boolean',
    source: { kind: 'state', chart: 'officer-study', tag: 'note-submitted' },
    missing: undetermined,
  },
  {
    id: 'note.complete',
    subject: 'officer',
    title: { zh: '笔记齐全并已讲评', en: 'Notes complete and reviewed' },
    type: 'boolean',
    source: { kind: 'state', chart: 'officer-study', tag: 'note-complete' },
    missing: undetermined,
  },
];
