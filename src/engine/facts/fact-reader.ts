import type { FactValue } from '#domain/fact-value.ts';
import type { SubjectRef } from '#domain/id.ts';
import type { Verdict } from '#domain/verdict.ts';
import type { CampaignState } from '#engine/evolve/campaign-state.ts';
import type { Model } from '#engine/model.ts';

/** Facts and verdicts at one state, as every source of facts and every rule sees them. `reads` notes the streams that were looked at. */
export interface FactReader {
  readonly model: Model;
  readonly state: CampaignState;
  readonly reads: Set<SubjectRef>;
  /** The value of a fact as a rule about `subject` sees it; undefined where it is missing and has no default. */
  read(subject: SubjectRef, factId: string): FactValue | undefined;
  /** The verdict of a rule about a subject. A broken fact gives an error verdict, never a value. */
  verdict(ruleId: string, subject: SubjectRef): Verdict;
}
