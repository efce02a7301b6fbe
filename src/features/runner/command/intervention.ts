import type { SubjectRef } from '#domain/id.ts';
import type { Order } from '#workspace/desk.ts';
import type { Draft } from './asked.ts';

/** The interventions that a person can make by hand on one subject. */
export type Intervention = 'subject.remind' | 'deadline.extend' | 'subject.reassign' | 'instance.return' | 'instance.withdraw' | 'subject.void';

/** The order that a filled-in intervention is. What is not filled in is empty text, which the engine refuses with its reason. */
export function toInterventionOrder(kind: Intervention, at: { readonly subject: SubjectRef; readonly chart: string }, draft: Draft): Order {
  const { subject, chart } = at;
  const field = (name: string): string => String(draft.facts[name] ?? '');
  const reason = draft.reason.trim() === '' ? {} : { reason: draft.reason };
  switch (kind) {
    case 'subject.remind':
      return { type: kind, subject, role: field('role'), ...reason };
    case 'deadline.extend':
      return { type: kind, subject, deadline: field('deadline'), due: field('due'), ...reason };
    case 'subject.reassign':
      return { type: kind, subject, unit: field('unit'), ...reason };
    case 'instance.return':
      return { type: kind, subject, chart, state: field('state'), ...reason };
    case 'instance.withdraw':
      return { type: kind, subject, chart, ...reason };
    case 'subject.void':
      return { type: kind, subject, ...reason };
  }
}

/** The fields that an intervention asks for beside its reason. */
export const interventionFields: Readonly<Record<Intervention, readonly ('role' | 'deadline' | 'due' | 'unit' | 'state')[]>> = {
  'subject.remind': ['role'],
  'deadline.extend': ['deadline', 'due'],
  'subject.reassign': ['unit'],
  'instance.return': ['state'],
  'instance.withdraw': [],
  'subject.void': [],
};
