import type { Command } from '#domain/command.ts';
import { type Draft, signed } from './tiny-run.ts';

const ISSUES = 13;

/** Forty commands that the tiny campaign accepts one after the other: it is opened, and thirteen issues are registered, assigned and submitted. */
export const fortyCommands: readonly Command[] = [
  signed({ type: 'campaign.open' }, 'open'),
  ...Array.from({ length: ISSUES }, (_, index) => index + 1).flatMap((number) =>
    issueCommands(number).map((draft) => signed(draft, `${number} ${draft.command}`)),
  ),
];

type SubjectDraft = Extract<Draft, { type: 'subject.command' }>;

function issueCommands(number: number): readonly SubjectDraft[] {
  const subject = `issue:${number}` as const;
  const command = (name: string, rest: Partial<SubjectDraft> = {}): SubjectDraft => ({ type: 'subject.command', command: name, subject, ...rest });
  return [
    command('issue.register', { unit: number % 2 === 0 ? 'ZS1' : 'ZS2', facts: { 'issue.title': '迟到', 'issue.grade': 'MINOR' } }),
    command('issue.assign'),
    command('issue.submit', { facts: { 'issue.evidence': true } }),
  ];
}
