import { toSubjectRef } from '#domain/id.ts';
import type { IsoDate } from '#domain/iso-date.ts';
import { drawIssue } from './issue-draws.ts';
import { follow } from './story-issues.ts';
import type { Story } from './story.ts';

const OPINIONS = 30;
const TURNED_INTO_ISSUES = 14;
const FIRST_PUBLIC_NUMBER = 801;
const FROM: readonly (readonly [string, number])[] = [
  ['DRIVER', 8],
  ['OFFENDER', 6],
  ['ACCIDENT_PARTY', 5],
  ['DEPUTY', 3],
  ['COMMITTEE_MEMBER', 2],
  ['SUPERVISOR', 3],
  ['OTHER', 3],
];
const CHANNELS: readonly (readonly [string, number])[] = [
  ['SURVEY', 12],
  ['VISIT', 8],
  ['LETTER', 6],
  ['HOTLINE', 4],
];
const UNITS: readonly (readonly [string, number])[] = [
  ['ZS1', 4],
  ['ZS2', 4],
  ['ZS3', 3],
  ['ZS4', 3],
  ['GL1', 3],
  ['GL2', 2],
  ['SGD', 5],
  ['FXC', 4],
  ['CGS', 6],
  ['JGS', 4],
  ['JKZX', 2],
];
const CONTENTS: readonly (readonly [string, number])[] = [
  ['窗口排队时间长,叫号不均', 4],
  ['路口执勤民警解释不耐烦', 4],
  ['电子抓拍告知短信收到太晚', 3],
  ['事故处理进展不主动告知', 3],
  ['希望增加学校周边护学岗', 3],
  ['建议标线更新后及时告知', 2],
];

/** Opinions of the public from late October on: judged, and half of them turned into issues. Answers come as a reaction. */
export function planPublic(story: Story): void {
  for (let number = 1; number <= OPINIONS; number += 1) planOpinion(story, number);
}

function planOpinion(story: Story, number: number): void {
  const { chance } = story;
  const subject = toSubjectRef('feedback', String(number).padStart(3, '0'));
  const unit = chance.weighted(UNITS);
  const day = story.after('2024-10-28', Math.floor((number * 32) / OPINIONS));
  const facts = {
    'feedback.from': chance.weighted(FROM),
    'feedback.channel': chance.weighted(CHANNELS),
    'feedback.content': chance.weighted(CONTENTS),
    'feedback.date': day,
  };
  story.put(day, 10, { command: 'feedback.register', subject, unit, facts });
  const valid = number % 2 === 0 || chance.happens(0.6);
  story.put(story.after(day, 1), 10, { command: 'feedback.judge', subject, by: 'legalOfficer', facts: { 'feedback.valid': valid, 'feedback.complex': false } });
  if (valid && number % 2 === 0 && number / 2 <= TURNED_INTO_ISSUES) turnIntoIssue(story, { number, unit, day: story.after(day, 1) });
}

/** The issue is registered as coming from the opinion; the opinion follows it. */
function turnIntoIssue(story: Story, opinion: { readonly number: number; readonly unit: string; readonly day: IsoDate }): void {
  const feedback = toSubjectRef('feedback', String(opinion.number).padStart(3, '0'));
  const subject = toSubjectRef('issue', String(FIRST_PUBLIC_NUMBER + opinion.number / 2 - 1));
  const issue = drawIssue(story.chance, opinion.unit, 'PUBLIC');
  follow({ story, unit: opinion.unit, issue, subject }, { day: opinion.day, by: 'campaignOffice', of: feedback });
  story.put(opinion.day, 17, { command: 'feedback.toIssue', subject: feedback });
}
