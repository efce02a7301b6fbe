import type { IsoDate } from '#domain/iso-date.ts';
import { toStageRef } from '#domain/subject-ref.ts';
import type { Story } from './story.ts';

/** The unit that objects to its findings. */
const OBJECTING = 'SGD';

/** The unit that has not confirmed its findings yet: its lamp is red. */
const UNCONFIRMED = 'JDD';

/** First days of the inspections: a group takes one unit in each half. */
const FIRST_HALF: IsoDate = '2024-11-26';
const SECOND_HALF: IsoDate = '2024-12-02';

/** 25 November to 10 December: a ring without reciprocal pairs, twelve groups with two units each, two days a unit. */
export function planCrossInspection(story: Story): void {
  story.everyUnit('2024-11-25', 9, () => ({ command: 'stage.open', stage: 'cross', by: 'liaison' }));
  story.units.forEach(({ id }, place) => {
    const checker = story.units[(place + 5) % story.units.length];
    if (checker !== undefined) planInspection(story, id, { checker: checker.id, from: place % 2 === 0 ? FIRST_HALF : SECOND_HALF });
  });
  story.everyUnit('2024-12-09', 15, (unit) => (unit === UNCONFIRMED ? undefined : { command: 'stage.submit', stage: 'cross', by: 'liaison' }));
  story.everyUnit('2024-12-11', 10, (unit) => (unit === UNCONFIRMED ? undefined : { command: 'stage.pass', stage: 'cross' }));
}

function planInspection(story: Story, unit: string, visit: { readonly checker: string; readonly from: IsoDate }): void {
  const { chance } = story;
  const subject = toStageRef('cross', unit);
  const last = story.after(visit.from, 1);
  const available = chance.between(12, 400);
  const recusal = { 'stage.checkerIsOwnUnit': false, 'stage.checkedInReturn': false, 'stage.leaderFromThisUnit': false, 'stage.checkerServedHere': false };
  story.put('2024-11-25', 15, { command: 'stage.cross.assign', subject, facts: { 'stage.checkerUnit': visit.checker, ...recusal } });
  story.put(visit.from, 9, { command: 'stage.cross.begin', subject, by: 'inspectionGroup', facts: { 'stage.crossFrom': visit.from } });
  story.put(last, 11, {
    command: 'stage.files.sample',
    subject,
    by: 'inspectionGroup',
    facts: { 'stage.filesAvailable': available, 'stage.filesSampled': Math.min(20, available) },
  });
  story.put(last, 12, { command: 'stage.topics.cover', subject, by: 'inspectionGroup', facts: { 'stage.topicsDue': 5, 'stage.topicsCovered': 5 } });
  story.put(last, 17, { command: 'stage.cross.report', subject, by: 'inspectionGroup', facts: { 'stage.crossFindings': chance.between(2, 8) } });
  if (unit === UNCONFIRMED) return;
  const answer = story.after(last, chance.between(1, 2));
  if (unit !== OBJECTING) return story.put(answer, 10, { command: 'stage.cross.confirm', subject, by: 'unitHead' });
  story.put(answer, 10, { command: 'stage.cross.object', subject, by: 'unitHead', facts: { 'stage.crossObjection': '两卷简易程序案卷适用依据认定有误' } });
  story.put(story.after(answer, 2), 15, { command: 'stage.cross.settle', subject, by: 'legalOfficer', facts: { 'stage.crossDecision': '一卷采纳,一卷维持' } });
}
