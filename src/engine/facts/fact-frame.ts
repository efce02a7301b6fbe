import type { FactDefinition } from '#domain/fact.ts';
import type { FactValue } from '#domain/fact-value.ts';
import type { SubjectRef } from '#domain/id.ts';
import type { Verdict } from '#domain/verdict.ts';
import type { CampaignState } from '#engine/evolve/campaign-state.ts';
import type { Model } from '#engine/model.ts';
import { compiledRule } from './compiled-rules.ts';
import { FactFailure } from './fact-failure.ts';
import type { FactReader } from './fact-reader.ts';
import { isMissing } from './is-missing.ts';
import { readSource } from './read-source.ts';
import { relatedSubject } from './related-subject.ts';

const MAX_DEPTH = 32;

/**
 * Reads facts and verdicts at one state, each worked out once, and notes every stream that was read,
 * so that an append can name what the decision rested on.
 */
export class FactFrame implements FactReader {
  readonly model: Model;
  readonly state: CampaignState;
  readonly reads: Set<SubjectRef>;
  #values = new Map<SubjectRef, Map<string, FactValue | undefined>>();
  #verdicts = new Map<string, Verdict>();
  #depth = 0;

  /** `reads` may be shared by the frames of one decision. */
  constructor(model: Model, state: CampaignState, reads: Set<SubjectRef> = new Set()) {
    this.model = model;
    this.state = state;
    this.reads = reads;
  }

  /** The value of a fact as a rule about `subject` sees it; undefined where it is missing and has no default. */
  read(subject: SubjectRef, factId: string): FactValue | undefined {
    let known = this.#values.get(subject);
    if (known === undefined) this.#values.set(subject, (known = new Map()));
    if (known.has(factId)) return known.get(factId);
    const value = this.#readNew(subject, factId);
    known.set(factId, value);
    return value;
  }

  /** The verdict of a rule about a subject. A broken fact gives an error verdict, never a value. */
  verdict(ruleId: string, subject: SubjectRef): Verdict {
    const key = `${ruleId} ${subject}`;
    const known = this.#verdicts.get(key);
    if (known !== undefined) return known;
    const verdict = this.#evaluate(ruleId, subject);
    this.#verdicts.set(key, verdict);
    return verdict;
  }

  /** Which subject a fact is read at, seen from another. */
  subjectOf(from: SubjectRef, fact: FactDefinition): SubjectRef | undefined {
    return relatedSubject(this.state, from, fact.subject);
  }

  #readNew(subject: SubjectRef, factId: string): FactValue | undefined {
    const fact = this.model.facts.get(factId);
    if (fact === undefined) throw new FactFailure('fact.unknown', '', factId);
    const owner = this.subjectOf(subject, fact);
    const value = owner === undefined ? undefined : this.#readAt(owner, fact);
    if (!isMissing(value)) return value;
    return fact.missing.kind === 'default' ? fact.missing.value : undefined;
  }

  #readAt(owner: SubjectRef, fact: FactDefinition): FactValue | undefined {
    this.reads.add(owner);
    if (this.#depth >= MAX_DEPTH) throw new FactFailure('fact.cycle', '', fact.id);
    this.#depth += 1;
    try {
      return readSource(this, owner, fact);
    } finally {
      this.#depth -= 1;
    }
  }

  #evaluate(ruleId: string, subject: SubjectRef): Verdict {
    const rule = compiledRule(this.model, ruleId);
    if (!rule.ok) return { status: 'error', code: rule.problems[0]?.code ?? 'rule.unknown', path: rule.problems[0]?.path ?? '' };
    try {
      return rule.value.evaluate({ frame: this, subject });
    } catch (failure) {
      if (failure instanceof FactFailure) return { status: 'error', code: failure.code, path: failure.path };
      throw failure;
    }
  }
}
