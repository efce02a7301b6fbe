import { type SubjectRef, toSubjectRef } from '#domain/id.ts';
import { campaignRef, kindOf, toStageRef } from '#domain/subject-ref.ts';
import type { Model } from '#engine/model.ts';
import type { Draft } from './draft.ts';
import { attempt } from './incident.ts';
import { moveInstance } from './move-instance.ts';

const MAX_ROUNDS = 20;

/**
 * Takes the standing conditions (`always`) that a change may have made true: of the subjects themselves, of what they came from,
 * of their units' stages and of the campaign; of every stage when the campaign's own facts changed.
 * Repeats until nothing moves. Charts that never come to rest become incidents (K12), and the others are settled without them.
 */
export function settle(draft: Draft, changed: Iterable<SubjectRef>): void {
  const wanted = affectedBy(draft, changed);
  for (let restless = tryToSettle(draft, wanted); restless.length > 0; restless = tryToSettle(draft, wanted)) {
    for (const { subject, chart } of restless) {
      draft.emit({ type: 'incident.raised', stream: subject, chart, code: 'chart.settle.endless', rule: null, path: '', command: null });
    }
  }
}

interface Restless {
  readonly subject: SubjectRef;
  readonly chart: string;
}

/** Settles on a branch. Where the charts do not come to rest, nothing of it is kept, and those that moved last are answered. */
function tryToSettle(draft: Draft, wanted: ReadonlySet<SubjectRef>): readonly Restless[] {
  const branch = draft.branch();
  let moved: readonly Restless[] = [];
  for (let round = 0; round < MAX_ROUNDS; round += 1) {
    moved = [...wanted].flatMap((ref) => settleSubject(branch, ref));
    if (moved.length > 0) continue;
    draft.adopt(branch);
    return [];
  }
  return moved;
}

/** Every stage of every unit, then the campaign. */
export function settleAll(draft: Draft): void {
  settle(draft, [campaignRef]);
}

/** Answers the charts of the subject that did something. */
function settleSubject(draft: Draft, ref: SubjectRef): readonly Restless[] {
  const subject = draft.state.subjects.get(ref);
  if (subject === undefined || subject.voided) return [];
  return Object.keys(subject.instances).flatMap((chart) => {
    if (subject.instances[chart]?.incident !== null || !hasStandingConditions(draft.model, chart)) return [];
    const before = draft.events.length;
    attempt(draft, { subject: ref, chart, command: null }, (branch) => moveInstance(branch, { subject: ref, chart, event: null }));
    return draft.events.length > before ? [{ subject: ref, chart }] : [];
  });
}

function affectedBy(draft: Draft, changed: Iterable<SubjectRef>): ReadonlySet<SubjectRef> {
  const wanted = new Set<SubjectRef>();
  for (const ref of changed) {
    const subject = draft.state.subjects.get(ref);
    wanted.add(ref);
    if (subject?.of) wanted.add(subject.of);
    const unit = kindOf(ref) === 'unit' ? ref.slice(5) : subject?.unit;
    if (unit) addUnit(draft.model, wanted, unit);
    if (kindOf(ref) === 'campaign') for (const id of draft.model.units.keys()) addUnit(draft.model, wanted, id);
  }
  wanted.add(campaignRef);
  return wanted;
}

function addUnit(model: Model, wanted: Set<SubjectRef>, unit: string): void {
  for (const stage of model.definition.stages) wanted.add(toStageRef(stage.id, unit));
  wanted.add(toSubjectRef('unit', unit));
}

const standing = new WeakMap<Model, Map<string, boolean>>();

function hasStandingConditions(model: Model, chart: string): boolean {
  let known = standing.get(model);
  if (known === undefined) standing.set(model, (known = new Map()));
  let answer = known.get(chart);
  if (answer === undefined) known.set(chart, (answer = model.charts.get(chart)?.nodes.some((node) => node.state.always !== undefined) ?? false));
  return answer;
}
