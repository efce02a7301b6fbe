import { Button } from 'antd';
import { useDeferredValue, useEffect, useMemo, useState } from 'react';
import type { FactValue } from '#domain/fact-value.ts';
import type { SubjectRef } from '#domain/id.ts';
import type { RuleDocument } from '#domain/rule.ts';
import type { Verdict } from '#domain/verdict.ts';
import { FactFrame } from '#engine/facts/fact-frame.ts';
import { useCampaign } from '#workspace/use-campaign.ts';
import type { Explanation } from '#logic/explain-rule.ts';
import type { Flip } from '#logic/find-flip.ts';
import { cutsOf } from '#logic/cuts-of.ts';
import { decodeRule } from '#logic/decode-rule.ts';
import { type StripSegment, verdictStrip } from '#logic/verdict-strip.ts';
import { type Given, evaluatorOf, explainGiven, givenAt, toNested } from './bench-facts.ts';
import { BenchAnswers } from './bench-answers.tsx';
import { BenchInput } from './bench-input.tsx';
import { ClauseTable } from './clause-table.tsx';
import { isLong } from './long-rule.ts';
import { namesReadBy } from './rule-facts.ts';
import './bench.css';

/**
 * The verdict of a rule with the clauses that made it, beside the facts that it reads. A changed fact changes the verdict at once and
 * nothing else: it is a trial, nothing is recorded.
 */
export function Bench({
  rule,
  subject,
  put,
  onTry,
}: {
  readonly rule: RuleDocument;
  readonly subject: SubjectRef | undefined;
  /** Somebody made up, in place of whoever was there; his facts and no others. */
  readonly put: Given | undefined;
  /** Told of the values that are tried, so that the table can show where they lead. */
  readonly onTry: (tried: Given) => void;
}) {
  const { model, state, t } = useCampaign();
  const [edits, setEdits] = useState<Given>({});
  const [round, setRound] = useState(0);
  const names = namesReadBy(rule);
  const given = useMemo(() => givenAt(new FactFrame(model, state), names, subject), [model, state, names, subject]);
  const [taken, setTaken] = useState(put);
  if (put !== taken) {
    setTaken(put);
    setEdits(put === undefined ? {} : Object.fromEntries(names.filter((name) => !name.startsWith('p.')).map((name) => [name, put[name]])));
    setRound((count) => count + 1);
  }
  const tried: Given = useMemo(() => ({ ...given, ...edits }), [given, edits]);
  useEffect(() => onTry(tried), [onTry, tried]);
  const strips = useStrips(rule, tried);
  const answer = useAnswer(rule, tried);
  const changed = Object.keys(edits).length;
  const facts = names.filter((name) => !name.startsWith('p.'));
  const reset = (): void => {
    setEdits({});
    setRound((count) => count + 1);
  };
  const change = (name: string, value: FactValue | undefined): void =>
    setEdits((present) => {
      const others = Object.fromEntries(Object.entries(present).filter(([other]) => other !== name));
      return value === given[name] ? others : { ...others, [name]: value };
    });
  if (answer === undefined) return <p className="soft">{t('rules.unreadable')}</p>;
  // A fact may itself be a broken rule: the bench reads it as missing, the verdict that stands is the engine's.
  const standing = subject === undefined || changed > 0 ? answer.verdict : new FactFrame(model, state).verdict(rule.id, subject);
  return (
    <div className="bench">
      <BenchAnswers rule={rule} verdict={standing.status === 'error' ? standing : answer.verdict} flip={answer.flip} data={toNested(tried)} changed={changed} />
      <div className="bench-columns">
        {answer.explanation === undefined ? (
          <p className="soft">{t('rules.long.row')}</p>
        ) : (
          <ClauseTable explanation={answer.explanation} output={rule.output} />
        )}
        <section className="bench-facts" aria-label={t('rules.bench.title')}>
          <header>
            <h3>{t('rules.bench.title')}</h3>
            <Button size="small" disabled={changed === 0} onClick={reset}>
              {t('rules.bench.reset')}
            </Button>
          </header>
          <p className="faint">{t('rules.bench.hint')}</p>
          {facts.map((name) => (
            <BenchInput
              key={`${name} ${round}`}
              name={name}
              value={tried[name]}
              strip={strips.get(name)}
              output={rule.output}
              changed={Object.hasOwn(edits, name)}
              onChange={(value) => change(name, value)}
            />
          ))}
          {facts.length === 0 ? <p className="soft">{t('rules.bench.none')}</p> : null}
        </section>
      </div>
    </div>
  );
}

interface Answer {
  readonly verdict: Verdict;
  readonly flip: Flip | null;
  readonly explanation?: Explanation;
}

/** What the rule says of the values; a long rule without its clauses, and without the nearest change. */
function useAnswer(rule: RuleDocument, tried: Given): Answer | undefined {
  const { model } = useCampaign();
  const isCostly = isLong(rule);
  const evaluate = useMemo(() => (isCostly ? evaluatorOf(model, rule) : undefined), [isCostly, model, rule]);
  if (isCostly) return evaluate === undefined ? undefined : { verdict: evaluate(tried), flip: null };
  const explanation = explainGiven(model, rule, tried);
  return explanation === undefined ? undefined : { verdict: explanation.verdict, flip: explanation.flip, explanation };
}

/** What the rule would say over the range of each number that it reads, the others held. */
function useStrips(rule: RuleDocument, tried: Given): ReadonlyMap<string, readonly StripSegment[] | undefined> {
  const { model } = useCampaign();
  // The strips may come a moment later than what is typed.
  const held = useDeferredValue(tried);
  return useMemo(() => {
    const evaluate = isLong(rule) ? undefined : evaluatorOf(model, rule);
    const strips = new Map<string, readonly StripSegment[] | undefined>();
    if (evaluate === undefined) return strips;
    const tree = decodeRule(rule.logic);
    const valueOf = (name: string): number | undefined => (name.startsWith('p.') ? model.parameters.get(name.slice(2))?.value : undefined);
    for (const name of namesReadBy(rule)) {
      const range = model.facts.get(name)?.range;
      if (range === undefined || !tree.ok) continue;
      const cuts = cutsOf(tree.value, name, valueOf);
      strips.set(
        name,
        verdictStrip({ ...range, cuts }, (value) => evaluate({ ...held, [name]: value })),
      );
    }
    return strips;
  }, [model, rule, held]);
}
