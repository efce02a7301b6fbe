import { type ReactNode, useMemo } from 'react';
import type { RuleDocument } from '#domain/rule.ts';
import { formOfOutput, type ValueForm } from '#i18n/value-form.ts';
import type { Reading } from '#logic/read-rule.ts';
import { Panel } from '#ui/page.tsx';
import { useVoice } from '#workspace/use-voice.ts';
import { BranchMenu } from '#features/designer/sentence/branch-menu.tsx';
import { ConditionLine } from '#features/designer/sentence/condition-line.tsx';
import { OutcomeLine } from '#features/designer/sentence/outcome-line.tsx';
import { SentenceHandContext, useSentenceHand, useSentenceHandOf } from '#features/designer/sentence/sentence-hand.ts';
import { ReadingWords } from './reading-words.tsx';
import { isLong, rowsBeyond, shortened } from './long-rule.ts';
import { readingOf } from './rule-facts.ts';
import './sentence-panel.css';

/** So many rows of a long rule are read aloud. */
const READ = 12;

/** The whole rule in words, a line for every condition and every outcome, of a long one the beginning. What has no words is shown as its source. */
export function SentencePanel({ rule }: { readonly rule: RuleDocument }) {
  const { t } = useVoice();
  const shown = useMemo(() => shortened(rule, READ), [rule]);
  const reading = readingOf(shown);
  const hand = useSentenceHandOf(rule);
  return (
    <Panel title={t('rules.sentence')}>
      <SentenceHandContext value={hand}>
        {reading === undefined ? <p className="soft">{t('rules.unreadable')}</p> : <Whole reading={reading} rule={rule} />}
        {isLong(rule) ? <p className="sentence-rest soft">{t('rules.block.rest', { count: rowsBeyond(rule, READ) })}</p> : null}
      </SentenceHandContext>
    </Panel>
  );
}

function Whole({ reading, rule }: { readonly reading: Reading; readonly rule: RuleDocument }) {
  const { t } = useVoice();
  const form = formOfOutput(rule.output);
  if (reading.kind === 'choice') return <ChoiceBlock part={reading} form={form} />;
  if (rule.output.type === 'boolean') {
    return (
      <div className="sentence">
        <p className="sentence-lead">{t(reading.kind === 'any' ? 'rules.block.any' : 'rules.block.all')}</p>
        <ConditionBlock part={reading} />
      </div>
    );
  }
  return (
    <div className="sentence">
      <p className="sentence-lead">{t('rules.block.gives')}</p>
      <ReadingWords part={reading} form={form} />
    </div>
  );
}

function ChoiceBlock({ part, form }: { readonly part: Extract<Reading, { kind: 'choice' }>; readonly form: ValueForm }) {
  const { t } = useVoice();
  return (
    <ol className="sentence sentence-choice">
      {part.rows.map(({ when, then }, index) => (
        <li key={when.path} className="sentence-row">
          <Word>{t(index === 0 ? 'rules.block.if' : 'rules.block.elseIf')}</Word>
          <ConditionBlock part={when} />
          <Word>{t('rules.block.then')}</Word>
          <Outcome part={then} form={form} />
          <BranchMenu path={part.path} when={when.path} index={index} />
        </li>
      ))}
      {part.otherwise === null ? null : (
        <li className="sentence-row sentence-else">
          <Word>{t('rules.block.else')}</Word>
          <Outcome part={part.otherwise} form={form} />
        </li>
      )}
    </ol>
  );
}

function Word({ children }: { readonly children: ReactNode }) {
  return <span className="sentence-word">{children}</span>;
}

function Outcome({ part, form }: { readonly part: Reading; readonly form: ValueForm }) {
  if (part.kind === 'choice') return <ChoiceBlock part={part} form={form} />;
  return (
    <OutcomeLine key={part.path} path={part.path}>
      <ReadingWords part={part} form={form} />
    </OutcomeLine>
  );
}

/** Conditions one below the other, groups within groups bracketed by a line at their left. */
function ConditionBlock({ part }: { readonly part: Reading }) {
  const { t } = useVoice();
  const hand = useSentenceHand();
  if (part.kind !== 'all' && part.kind !== 'any') return <ConditionLine part={part} />;
  const joint = t(part.kind === 'all' ? 'rules.block.and' : 'rules.block.or');
  const regroup = (): void => void hand?.edit({ kind: 'regroup', path: part.path, by: part.kind === 'all' ? 'or' : 'and' }, 'regroup');
  return (
    <ul className="sentence-group">
      {part.items.map((item, index) => (
        <li key={item.path}>
          {index > 0 && hand !== null ? (
            <button type="button" className="sentence-joint sentence-change" title={t('sentence.regroup')} onClick={regroup}>
              {joint}
            </button>
          ) : (
            <span className="sentence-joint">{index === 0 ? '' : joint}</span>
          )}
          <ConditionBlock part={item} />
        </li>
      ))}
    </ul>
  );
}
