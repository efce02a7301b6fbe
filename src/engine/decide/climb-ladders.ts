import type { SubjectRef } from '#domain/id.ts';
import type { Reason } from '#domain/reason.ts';
import type { Ladder } from '#domain/stage.ts';
import { explainVerdict } from '#engine/facts/explain-verdict.ts';
import { issueSlip, propose } from './bring-into-being.ts';
import type { Draft } from './draft.ts';
import { attempt } from './incident.ts';
import { performAll } from './perform-effects.ts';

/** Evaluates every ladder for every subject that stands on it. A subject only rises; undetermined leaves it where it is (K5). */
export function climbLadders(draft: Draft): void {
  for (const ladder of draft.model.definition.ladders) {
    for (const ref of draft.state.members.get(`${ladder.subject}@*`) ?? []) {
      const instance = draft.state.subjects.get(ref)?.instances[ladder.chart];
      if (instance === undefined || instance.incident !== null || !instance.position.tags.includes(ladder.tag)) continue;
      attempt(draft, { subject: ref, chart: ladder.chart, command: null }, (branch) => climb(branch, ladder, ref));
    }
  }
}

function climb(draft: Draft, ladder: Ladder, subject: SubjectRef): readonly Reason[] {
  const { verdict, because } = explainVerdict(draft.frame, ladder.rule, subject);
  if (verdict.status !== 'ok') return [];
  const before = draft.subject(subject)?.rungs[ladder.id] ?? null;
  const height = ladder.rungs.findIndex((rung) => rung.code === verdict.value);
  const rung = ladder.rungs[height];
  if (rung === undefined || height <= ladder.rungs.findIndex(({ code }) => code === before)) return [];
  draft.emit({ type: 'escalation.raised', stream: subject, ladder: ladder.id, before, rung: rung.code, because: [because] });
  draft.emit({ type: 'reminder.sent', stream: subject, role: rung.recipient });
  const slip = rung.slip ? issueSlip(draft, subject, { colour: rung.colour.toUpperCase(), rung: rung.code }) : [];
  const proposal = rung.consequence === undefined ? [] : propose(draft, subject, { code: rung.consequence, rule: ladder.rule });
  return performAll(draft, [...slip, ...proposal]);
}
