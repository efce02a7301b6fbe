import { type SubjectKind, type SubjectRef, subjectKinds, toSubjectRef } from '#domain/id.ts';
import { kindOf } from '#domain/subject-ref.ts';
import type { CampaignState } from '#engine/evolve/campaign-state.ts';
import type { Simulator } from '#simulation/run/simulator.ts';
import type { TracedCommand } from '#simulation/run/trace.ts';

/** What rules bring into being: numbered by the engine as it comes, so that one more or less shifts the numbers of all others. */
const NUMBERED: readonly SubjectKind[] = ['slip', 'proposal'];

/** The first numbers of what commands register: the public's issues have a row of their own. */
const FIRST = { issue: 1, public: 801, feedback: 1 };

/** What comes from a subject, the how-manieth of its kind. */
interface Origin {
  readonly of: SubjectRef;
  readonly place: number;
}

/** What the subjects of a simulated campaign are called in the log of the demo. */
export class LogNames {
  readonly #origins = new Map<SubjectRef, Origin>();
  readonly #given = new Map<SubjectRef, SubjectRef>();
  readonly #next = { ...FIRST };

  /** Of a campaign that has been run through. */
  constructor({ rig, names }: Simulator) {
    for (const kind of NUMBERED) {
      const table = rig.world.table(kind);
      const counts = new Map<SubjectRef, number>();
      for (let index = 0; index < table.size; index += 1) {
        const [ofKind, ofIndex] = [table.ofKind.at(index), table.ofIndex.at(index)];
        const of = toSubjectRef(subjectKinds[ofKind] ?? 'campaign', names.idOf(ofKind, ofIndex));
        const place = counts.get(of) ?? 0;
        counts.set(of, place + 1);
        this.#origins.set(toSubjectRef(kind, names.idOf(subjectKinds.indexOf(kind), index)), { of, place });
      }
    }
  }

  /** What a subject is called; undefined where the log has no such subject. */
  of(state: CampaignState, simulated: SubjectRef): SubjectRef | undefined {
    const origin = this.#origins.get(simulated);
    if (origin === undefined) return this.#given.get(simulated) ?? simulated;
    const of = this.of(state, origin.of);
    if (of === undefined) return undefined;
    const kin = (state.offspring.get(of)?.toArray() ?? []).filter((ref) => kindOf(ref) === kindOf(simulated));
    return kin[origin.place];
  }

  /** What it comes from, in the words of the simulated campaign: for one that rules brought into being. */
  originOf(simulated: SubjectRef): SubjectRef | undefined {
    return this.#origins.get(simulated)?.of;
  }

  /** Names what a command registers: numbered as it comes. */
  register({ subject, facts }: TracedCommand): SubjectRef {
    const kind = kindOf(subject);
    const row = kind === 'feedback' ? kind : facts['issue.channel'] === 'PUBLIC' ? 'public' : 'issue';
    const name = toSubjectRef(kind, String(this.#next[row]).padStart(3, '0'));
    this.#next[row] += 1;
    this.#given.set(subject, name);
    return name;
  }
}
