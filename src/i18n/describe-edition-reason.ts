import type { Reason } from '#domain/reason.ts';
import { describeProblem } from './describe-problem.ts';
import { formatDate } from './format-date.ts';
import { nameRoles } from './name-command.ts';
import { nameSubjects } from './name-subject.ts';
import type { Told, Voice } from './voice.ts';

type EditionReason = Extract<Reason, { code: `edition.${string}` }>;

/** Why another edition was refused. */
export function describeEditionReason(reason: EditionReason, voice: Voice): Told {
  const { t, words } = voice;
  const day = (date: string): string => formatDate(date, words.language);
  switch (reason.code) {
    case 'edition.none':
      return { sentence: t('reasons.edition.none'), details: [t('reasons.edition.none.next')] };
    case 'edition.pending':
      return { sentence: t('reasons.edition.pending', { from: day(reason.from) }), details: [t('reasons.edition.pending.next')] };
    case 'edition.dateWrong': {
      const { from, today, latest } = reason;
      return { sentence: t('reasons.edition.dateWrong', { from: day(from), today: day(today), latest: day(latest) }), details: [] };
    }
    case 'edition.levelTooLow': {
      const sentence = t(`reasons.edition.levelTooLow.${reason.needed}`, { role: words.roleTitle(reason.role) });
      return { sentence, details: [t('reasons.actor.notAllowed.who', { roles: nameRoles(reason.roles, voice) })] };
    }
    case 'edition.approvedAlready':
      return { sentence: t('reasons.edition.approvedAlready', { from: day(reason.from) }), details: [] };
    case 'edition.factRecorded': {
      const values = { fact: words.factTitle(reason.fact), count: reason.subjects.length, names: nameSubjects(reason.subjects, voice) };
      return { sentence: t('reasons.edition.factRecorded', values), details: [] };
    }
    case 'edition.incidents':
      return { sentence: t('reasons.edition.incidents', { count: reason.subjects.length, names: nameSubjects(reason.subjects, voice) }), details: [] };
    case 'edition.faulty':
    case 'edition.unexcused': {
      const details = reason.problems.map((problem) => describeProblem(t, problem, words));
      return { sentence: t(`reasons.${reason.code}`, { count: details.length }), details: [...new Set(details)] };
    }
    default:
      return { sentence: t(`reasons.${reason.code}`), details: [] };
  }
}
