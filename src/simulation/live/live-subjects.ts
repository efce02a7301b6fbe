import { type SubjectRef, subjectKinds, toSubjectRef } from '#domain/id.ts';
import { presentAtOpening } from '#domain/present-at-opening.ts';
import { idOf } from '#domain/subject-ref.ts';
import type { SubjectState } from '#engine/evolve/campaign-state.ts';
import type { PlainState } from '#engine/evolve/plain-state.ts';
import { SimulationFault } from '../fault.ts';
import { idsAtOpening } from '../run/opening.ts';
import type { Rig } from '../run/rig.ts';
import type { Handle } from '../world/world.ts';

/** The subjects of a running campaign, numbered as they are simulated. Voided ones are left out. */
export interface LiveSubjects {
  /** Kind by kind, in the order of their numbers. */
  readonly ordered: readonly { readonly handle: Handle; readonly subject: SubjectState }[];
  readonly handles: ReadonlyMap<SubjectRef, Handle>;
  /** Of each kind, the names in the order of the numbers, and how many more were once registered than are there. */
  readonly ids: readonly (readonly string[])[];
  readonly gone: readonly number[];
}

/** Numbers the subjects of a state. Refuses ({@link SimulationFault}) one whose units, officers or stages are not those of the definition. */
export function liveSubjects(rig: Rig, state: PlainState): LiveSubjects {
  const ids = subjectKinds.map((kind): readonly string[] => {
    const there = (state.members[`${kind}@*`] ?? []).map(idOf);
    if (!presentAtOpening.has(kind)) return there;
    const atOpening = idsAtOpening(rig, kind);
    const [known, found] = [new Set(atOpening), new Set(kind === 'campaign' ? atOpening : there)];
    const odd = [...found].find((id) => !known.has(id)) ?? atOpening.find((id) => !found.has(id));
    if (odd !== undefined) throw new SimulationFault('simulation.live.roster', { subject: toSubjectRef(kind, odd) });
    return atOpening;
  });
  const handles = new Map<SubjectRef, Handle>();
  for (const [kind, name] of subjectKinds.entries())
    for (const [index, id] of (ids[kind] ?? []).entries()) handles.set(toSubjectRef(name, id), { kind, index });
  const ordered = [...handles].flatMap(([ref, handle]) => {
    const subject = state.subjects[ref];
    return subject === undefined ? [] : [{ handle, subject }];
  });
  return { ordered, handles, ids, gone: subjectKinds.map((kind, at) => Math.max(0, (state.counts[kind] ?? 0) - (ids[at]?.length ?? 0))) };
}
