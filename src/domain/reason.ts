import type { FactValue } from './fact-value.ts';
import type { SubjectRef } from './id.ts';
import type { Problem } from './problem.ts';

/** A way to supply or change a fact: the command, on which subject, and the roles that may give it. */
export interface Remedy {
  readonly command: string;
  readonly subject: SubjectRef;
  readonly roles: readonly string[];
}

/** One clause of a rule that does not hold or cannot be told: actual and required value, the nearest flip, and what would unblock it. */
export interface BlockedClause {
  readonly path: string;
  readonly operator: string;
  readonly fact: string | null;
  readonly actual: FactValue | undefined;
  readonly required: FactValue | undefined;
  readonly parameter: string | null;
  readonly verdict: 'false' | 'undetermined';
  readonly difference?: number;
  readonly remedies: readonly Remedy[];
  /** The members that keep an aggregate from what is required: the officers who have not sat the exam. */
  readonly behind: readonly SubjectRef[];
}

/** Why a command was refused (K4): data only, i18n makes the sentence. */
export type Reason =
  | { readonly code: 'rule.false'; readonly rule: string; readonly clauses: readonly BlockedClause[] }
  | { readonly code: 'rule.undetermined'; readonly rule: string; readonly missing: readonly string[]; readonly clauses: readonly BlockedClause[] }
  | { readonly code: 'rule.broken'; readonly rule: string; readonly problem: string; readonly path: string }
  | { readonly code: 'command.malformed'; readonly path: string; readonly problem: string }
  | { readonly code: 'command.unknown'; readonly command: string }
  | { readonly code: 'command.duplicate'; readonly commandId: string }
  /** The clock of the machine is behind the last record, and nobody said that it is right. */
  | { readonly code: 'clock.wentBack'; readonly last: string; readonly now: string }
  | { readonly code: 'command.bulkForbidden'; readonly command: string }
  | { readonly code: 'command.stateWrong'; readonly command: string; readonly states: readonly string[]; readonly from: readonly string[] }
  | { readonly code: 'command.reasonMissing'; readonly command: string }
  | { readonly code: 'actor.notAllowed'; readonly command: string; readonly role: string; readonly roles: readonly string[] }
  | { readonly code: 'campaign.notOpen' }
  | { readonly code: 'campaign.closed' }
  | { readonly code: 'campaign.alreadyOpen' }
  | { readonly code: 'campaign.otherEdition'; readonly pinned: string; readonly given: string }
  | { readonly code: 'person.unknown'; readonly person: string }
  | { readonly code: 'edition.none' }
  | { readonly code: 'edition.pending'; readonly from: string }
  | { readonly code: 'edition.same' }
  | { readonly code: 'edition.unfit' }
  | { readonly code: 'edition.dateWrong'; readonly from: string; readonly today: string; readonly latest: string }
  | { readonly code: 'edition.levelTooLow'; readonly role: string; readonly needed: 'values' | 'rules' | 'all'; readonly roles: readonly string[] }
  | { readonly code: 'edition.ownReview'; readonly person: string }
  | { readonly code: 'edition.approvedAlready'; readonly from: string }
  | { readonly code: 'edition.factRecorded'; readonly fact: string; readonly subjects: readonly SubjectRef[] }
  | { readonly code: 'edition.incidents'; readonly subjects: readonly SubjectRef[] }
  | { readonly code: 'edition.faulty'; readonly problems: readonly Problem[] }
  | { readonly code: 'edition.unexcused'; readonly problems: readonly Problem[] }
  | { readonly code: 'subject.unknown'; readonly subject: string }
  | { readonly code: 'subject.exists'; readonly subject: string }
  | { readonly code: 'subject.voided'; readonly subject: string }
  | { readonly code: 'subject.wrongKind'; readonly subject: string; readonly wanted: readonly string[] }
  | { readonly code: 'unit.unknown'; readonly unit: string }
  | { readonly code: 'unit.required'; readonly subject: string }
  | { readonly code: 'role.unknown'; readonly role: string }
  | { readonly code: 'fact.unknown'; readonly fact: string }
  | { readonly code: 'fact.required'; readonly fact: string }
  | {
      readonly code: 'fact.invalid';
      readonly fact: string;
      readonly value: FactValue;
      readonly problem: 'type' | 'range' | 'enum' | 'decimals' | 'length' | 'reference';
    }
  | { readonly code: 'instance.none'; readonly subject: string; readonly chart: string }
  | { readonly code: 'instance.incident'; readonly subject: string; readonly chart: string }
  | { readonly code: 'instance.noIncident'; readonly subject: string; readonly chart: string }
  | { readonly code: 'instance.nothingToWithdraw'; readonly subject: string; readonly chart: string }
  | { readonly code: 'instance.stateUnknown'; readonly chart: string; readonly state: string }
  | { readonly code: 'instance.stateNotVisited'; readonly chart: string; readonly state: string }
  | { readonly code: 'deadline.none'; readonly subject: string; readonly deadline: string }
  | { readonly code: 'deadline.notLater'; readonly deadline: string; readonly before: string; readonly due: string }
  | { readonly code: 'deadline.tooFar'; readonly deadline: string; readonly latest: string; readonly due: string }
  | { readonly code: 'deadline.notWorkingDay'; readonly deadline: string; readonly due: string }
  | { readonly code: 'time.backwards'; readonly from: string; readonly to: string }
  | { readonly code: 'time.tooFar'; readonly from: string; readonly to: string };

/** The engine's answer. `expect` names the version of every stream that the decision read. */
export type Outcome<E> =
  | {
      readonly kind: 'accepted';
      readonly events: readonly E[];
      readonly expect: readonly { readonly stream: SubjectRef; readonly version: number }[];
      readonly items?: readonly ItemOutcome[];
    }
  | { readonly kind: 'refused'; readonly reasons: readonly Reason[]; readonly items?: readonly ItemOutcome[] };

/** What became of one item of a bulk command. */
export interface ItemOutcome {
  readonly commandId: string;
  readonly kind: 'accepted' | 'refused';
  readonly reasons: readonly Reason[];
}
