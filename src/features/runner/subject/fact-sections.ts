import type { SubjectKind } from '#domain/id.ts';

/** A part of a file: its name is the text `subject.facts.<id>`, its facts those whose id begins with one of the words. */
export interface FactSection {
  readonly id:
    | 'attendance'
    | 'notes'
    | 'exam'
    | 'selfCheck'
    | 'standing'
    | 'registration'
    | 'responsibility'
    | 'rectification'
    | 'acceptance'
    | 'lookBack'
    | 'other';
  readonly begins: readonly string[];
}

/** Where no other part takes a fact. */
const OTHER: FactSection = { id: 'other', begins: [''] };

const SECTIONS: Readonly<Partial<Record<SubjectKind, readonly FactSection[]>>> = {
  officer: [
    { id: 'attendance', begins: ['att.', 'study.', 'mobilise.'] },
    { id: 'notes', begins: ['note.'] },
    { id: 'exam', begins: ['exam.'] },
    { id: 'selfCheck', begins: ['self.'] },
    { id: 'standing', begins: ['officer.'] },
  ],
  issue: [
    { id: 'lookBack', begins: ['issue.lookBack', 'issue.rebound'] },
    {
      id: 'acceptance',
      begins: [
        'issue.evidence',
        'issue.measuresDone',
        'issue.submitted',
        'issue.review',
        'issue.accept',
        'issue.feedbackGiven',
        'issue.close',
        'issue.returnCount',
      ],
    },
    {
      id: 'rectification',
      begins: [
        'issue.cause',
        'issue.measures',
        'issue.mode',
        'issue.milestone',
        'issue.progress',
        'issue.remaining',
        'issue.overdue',
        'issue.extension',
        'issue.hasPlan',
        'issue.isDue',
        'issue.lamp',
        'issue.open',
      ],
    },
    {
      id: 'responsibility',
      begins: ['issue.directOwner', 'issue.leader', 'issue.ownerUnit', 'issue.priority', 'issue.deduction', 'issue.state', 'issue.transferred'],
    },
    { id: 'registration', begins: ['issue.'] },
  ],
};

/** The order in which the parts of an issue are read: as it lives, though the narrower names are matched first. */
const READ: readonly FactSection['id'][] = ['registration', 'responsibility', 'rectification', 'acceptance', 'lookBack'];

/** Sorts facts into the parts of the file of their kind, in reading order; kinds without parts, and empty parts, give nothing. */
export function sectionsOf<F extends { readonly id: string }>(kind: SubjectKind, facts: readonly F[]): readonly (readonly [FactSection['id'], readonly F[]])[] {
  const sections = [...(SECTIONS[kind] ?? []), OTHER];
  const sorted = new Map<FactSection['id'], F[]>();
  for (const fact of facts) {
    const { id } = sections.find(({ begins }) => begins.some((word) => fact.id.startsWith(word))) ?? OTHER;
    sorted.set(id, [...(sorted.get(id) ?? []), fact]);
  }
  const place = (id: FactSection['id']): number => (READ.includes(id) ? READ.indexOf(id) : sections.findIndex((section) => section.id === id));
  return [...sorted].toSorted(([left], [right]) => place(left) - place(right));
}
