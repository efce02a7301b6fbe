import type { FactValue } from '#domain/fact-value.ts';
import type { SubjectRef } from '#domain/id.ts';
import type { Verdict } from '#domain/verdict.ts';
import { FactFrame } from '../facts/fact-frame.ts';
import type { Model } from '../model.ts';
import type { Affected } from './affected-by.ts';

/** Facts and verdicts by a draft, at the state of another frame, from which everything comes that the draft does not change. */
export class DraftFrame extends FactFrame {
  readonly #before: FactFrame;
  readonly #affected: Affected;

  constructor(draft: Model, before: FactFrame, affected: Affected) {
    super(draft, before.state);
    this.#before = before;
    this.#affected = affected;
  }

  override read(subject: SubjectRef, factId: string): FactValue | undefined {
    return this.#affected.facts.has(factId) ? super.read(subject, factId) : this.#before.read(subject, factId);
  }

  override verdict(ruleId: string, subject: SubjectRef): Verdict {
    return this.#affected.rules.has(ruleId) ? super.verdict(ruleId, subject) : this.#before.verdict(ruleId, subject);
  }
}
