import { toSubjectRef } from '#domain/id.ts';
import type { IsoDate } from '#domain/iso-date.ts';
import type { Officer } from '#domain/organisation.ts';
import type { Chance } from './chance.ts';
import { BLOCKED_UNIT, LEFT_BEHIND, type Story } from './story.ts';

const EXAM: IsoDate = '2024-11-22';
const SCORES: IsoDate = '2024-11-25';
const RESIT: IsoDate = '2024-12-06';
const RESIT_SCORES: IsoDate = '2024-12-09';
const PASS = 70;

/** Scores by post: mean and standard deviation. */
const ABILITY: Readonly<Record<string, readonly [mean: number, deviation: number]>> = {
  road: [81.5, 8.5],
  accident: [85, 8],
  violation: [86, 8],
  window: [84, 8],
  legal: [91, 5],
  staff: [86, 7.5],
  command: [85, 7.5],
};

/** 22 November and 6 December: the exam, its scores, the resits. One officer of the blocked unit misses both. */
export function planExam(story: Story): void {
  story.everyUnit('2024-11-19', 10, () => ({ command: 'stage.exam.prepare', stage: 'study', by: 'politicalWork', facts: { 'stage.examRooms': 1 } }));
  story.everyUnit(EXAM, 9, () => ({ command: 'stage.exam.hold', stage: 'study', by: 'politicalWork', facts: { 'stage.examDate': EXAM } }));
  for (const officer of story.officers) planSitting(story, officer);
}

function planSitting(story: Story, officer: Officer): void {
  const { chance } = story;
  const behind = officer.id === LEFT_BEHIND;
  const sat = !behind && (officer.unit === BLOCKED_UNIT || chance.happens(0.96));
  if (!sat) {
    record(story, officer, { day: EXAM, attended: false, reason: behind ? 'TRIP' : chance.weighted(ABSENCES) });
    if (!behind) resit(story, officer, drawScore(chance, officer));
    return;
  }
  record(story, officer, { day: EXAM, attended: true });
  const score = drawScore(chance, officer);
  enter(story, officer, { day: SCORES, score });
  if (score < PASS) resit(story, officer, Math.min(95, score + chance.between(1, 12)));
}

const ABSENCES: readonly (readonly [string, number])[] = [
  ['DUTY', 6],
  ['LEAVE', 3],
  ['TRIP', 2],
];

function drawScore(chance: Chance, officer: Officer): number {
  const [mean, deviation] = ABILITY[officer.post] ?? [84, 8];
  return Math.min(100, Math.max(40, Math.round(chance.normal(mean, deviation) * 2) / 2));
}

function resit(story: Story, officer: Officer, score: number): void {
  record(story, officer, { day: RESIT, attended: true });
  enter(story, officer, { day: RESIT_SCORES, score });
}

function record(story: Story, officer: Officer, sitting: { readonly day: IsoDate; readonly attended: boolean; readonly reason?: string }): void {
  const facts = {
    'exam.attended': sitting.attended,
    'exam.date': sitting.day,
    ...(sitting.reason === undefined ? {} : { 'exam.absenceReason': sitting.reason }),
  };
  story.put(sitting.day, 11, { command: 'exam.record', subject: toSubjectRef('officer', officer.id), by: 'politicalWork', facts });
}

function enter(story: Story, officer: Officer, result: { readonly day: IsoDate; readonly score: number }): void {
  story.put(result.day, 15, {
    command: 'exam.score',
    subject: toSubjectRef('officer', officer.id),
    by: 'politicalWork',
    facts: { 'exam.score': result.score },
  });
}
