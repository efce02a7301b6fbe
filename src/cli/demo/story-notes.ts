import { toSubjectRef } from '#domain/id.ts';
import type { IsoDate } from '#domain/iso-date.ts';
import type { Officer } from '#domain/organisation.ts';
import type { Story } from './story.ts';

const HANDED_IN: IsoDate = '2024-10-31';
const REVIEWED: IsoDate = '2024-11-01';
const SUPPLEMENTED: IsoDate = '2024-11-08';
const RECHECKED: IsoDate = '2024-11-12';

const GRADES: readonly (readonly [string, number])[] = [
  ['GOOD', 18],
  ['FAIRLY_GOOD', 52],
  ['AVERAGE', 24],
  ['POOR', 6],
];

/** The first round: eleven in a hundred notebooks are too thin, six are poor; both are supplemented and looked at again. */
export function planNotes(story: Story): void {
  const incomplete = new Map<string, number>();
  for (const officer of story.officers) {
    if (planNotebook(story, officer)) incomplete.set(officer.unit ?? '', (incomplete.get(officer.unit ?? '') ?? 0) + 1);
  }
  story.everyUnit(REVIEWED, 16, (unit) => ({
    command: 'stage.noteReview.hold',
    stage: 'study',
    facts: { 'stage.notesReviewed': story.officersOf(unit).length, 'stage.notesIncomplete': incomplete.get(unit) ?? 0 },
  }));
}

/** Answers whether the notebook was too thin. */
function planNotebook(story: Story, officer: Officer): boolean {
  const { chance } = story;
  const subject = toSubjectRef('officer', officer.id);
  const wanted = officer.fields?.['isLeader'] === true ? 8000 : 5000;
  const thin = chance.happens(0.11);
  const words = thin ? wanted - chance.between(2, 20) * 100 : wanted + chance.between(0, 20) * 100;
  const grade = thin ? 'AVERAGE' : chance.weighted(GRADES);
  story.put(HANDED_IN, 15, { command: 'note.submit', subject, by: 'liaison', facts: { 'note.words': words, 'note.reflections': 2 } });
  story.put(REVIEWED, 14, { command: 'note.review', subject, by: 'politicalWork', facts: { 'note.grade': grade } });
  if (thin || grade === 'POOR') {
    story.put(SUPPLEMENTED, 15, {
      command: 'note.supplement',
      subject,
      by: 'liaison',
      facts: { 'note.words': Math.max(words, wanted) + 300, 'note.reflections': 2 },
    });
    story.put(RECHECKED, 10, { command: 'note.recheck', subject, by: 'politicalWork', facts: { 'note.recheckPassed': true } });
  }
  return thin;
}
