import type { Because } from '#domain/event.ts';
import type { FactValue } from '#domain/fact-value.ts';
import type { SubjectRef } from '#domain/id.ts';
import { ownValue } from '#domain/own-value.ts';
import type { Reason } from '#domain/reason.ts';
import type { Ladder } from '#domain/stage.ts';
import { explainVerdict } from '#engine/facts/explain-verdict.ts';
import { issueSlip, propose } from './bring-into-being.ts';
import type { Draft } from './draft.ts';
import { attempt } from './incident.ts';
import { performAll } from './perform-effects.ts';

/**
 * Evaluates every ladder for every subject that stands on it. Undetermined leaves a subject where it is (K5). It only rises, until its
 * rule names a lower rung (its deadline was set anew or extended) or it has come to its end: then its rung is cleared, and a new round begins.
 */
export function climbLadders(draft: Draft): void {
  for (const ladder of draft.model.definition.ladders) {
    for (const ref of draft.state.members.get(`${ladder.subject}@*`) ?? []) {
      const instance = ownValue(draft.state.subjects.get(ref)?.instances, ladder.chart);
      if (instance === undefined || instance.incident !== null) continue;
      const { tags, done } = instance.position;
      if (done || tags.includes('end')) clear(draft, { ladder, subject: ref, because: [] });
      if (!tags.includes(ladder.tag)) continue;
      attempt(draft, { subject: ref, chart: ladder.chart, command: null }, (branch) => climb(branch, ladder, ref));
    }
  }
}

function climb(draft: Draft, ladder: Ladder, subject: SubjectRef): readonly Reason[] {
  const { verdict, because } = explainVerdict(draft.frame, ladder.rule, subject);
  if (verdict.status !== 'ok') return [];
  const stood = ownValue(draft.subject(subject)?.rungs, ladder.id);
  const height = heightOf(ladder, verdict.value);
  if (height < 0 && verdict.value !== ladder.none) return [];
  if (stood !== undefined && height < heightOf(ladder, stood)) clear(draft, { ladder, subject, because: [because] });
  const before = ownValue(draft.subject(subject)?.rungs, ladder.id) ?? null;
  const rung = ladder.rungs[height];
  if (rung === undefined || height <= heightOf(ladder, before)) return [];
  draft.emit({ type: 'escalation.raised', stream: subject, ladder: ladder.id, before, rung: rung.code, because: [because] });
  return reach(draft, { ladder, subject, rung });
}

interface Reached {
  readonly ladder: Ladder;
  readonly subject: SubjectRef;
  readonly rung: Ladder['rungs'][number];
}

/** What a rung brings with it: a reminder, its slip, its proposal. */
function reach(draft: Draft, { ladder, subject, rung }: Reached): readonly Reason[] {
  draft.emit({ type: 'reminder.sent', stream: subject, role: rung.recipient });
  const slip = rung.slip ? issueSlip(draft, subject, { colour: rung.colour.toUpperCase(), rung: rung.code }) : [];
  const proposal = rung.consequence === undefined ? [] : propose(draft, subject, { code: rung.consequence, rule: ladder.rule });
  return performAll(draft, [...slip, ...proposal]);
}

/** How high a rung stands; -1 for none. */
function heightOf(ladder: Ladder, code: FactValue): number {
  return ladder.rungs.findIndex((rung) => rung.code === code);
}

interface Clearing {
  readonly ladder: Ladder;
  readonly subject: SubjectRef;
  readonly because: readonly Because[];
}

function clear(draft: Draft, { ladder, subject, because }: Clearing): void {
  const before = ownValue(draft.state.subjects.get(subject)?.rungs, ladder.id);
  if (before !== undefined) draft.emit({ type: 'escalation.cleared', stream: subject, ladder: ladder.id, before, because });
}
