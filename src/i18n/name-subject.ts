import type { SubjectRef } from '#domain/id.ts';
import { idOf, kindOf, parseSubjectRef } from '#domain/subject-ref.ts';
import { joinNames, type Voice } from './voice.ts';

const SHOWN = 5;

/** What a subject is called: the unit's name, the officer's name or code, `问题 0007`, `直属一大队 · 学习培训`. Anything else is given back. */
export function nameSubject(subject: string, voice: Voice): string {
  const ref = parseSubjectRef(subject);
  if (ref === undefined) return subject;
  const { t, words } = voice;
  const id = idOf(ref);
  switch (kindOf(ref)) {
    case 'campaign':
      return words.campaignTitle;
    case 'unit':
      return words.unitName(id);
    case 'officer':
      return words.officerName(id);
    case 'stage': {
      const [stage = '', unit = ''] = id.split('/');
      return t('common.subject.stageOfUnit', { unit: words.unitName(unit), stage: words.stageTitle(stage) });
    }
    default:
      return t('common.subject.numbered', { kind: t(`common.subject.${kindOf(ref)}`), id });
  }
}

/** How many subjects: `3 人`, `1 issue`. Counted as the first of them is; units in one stage are counted as units. */
export function countSubjects(subjects: readonly SubjectRef[], count: number, { t }: Pick<Voice, 't'>): string {
  const [first] = subjects;
  if (first === undefined) return t('common.count.items', { count });
  const kind = kindOf(first);
  const stages = new Set(kind === 'stage' ? subjects.map((subject) => idOf(subject).split('/')[0]) : []);
  return t(`common.count.${stages.size === 1 ? 'unit' : kind}`, { count });
}

/** The names of subjects, at most five of them: the full list is a click away. */
export function nameSubjects(subjects: readonly SubjectRef[], voice: Voice): string {
  const names = joinNames(
    subjects.slice(0, SHOWN).map((subject) => nameSubject(subject, voice)),
    voice,
  );
  return subjects.length > SHOWN ? voice.t('common.count.andMore', { names }) : names;
}
