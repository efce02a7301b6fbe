import type { Json } from '#domain/json.ts';
import type { RuleDocument, RuleOutput } from '#domain/rule.ts';
import type { FactValue } from '#domain/fact-value.ts';
import type { Verdict } from '#domain/verdict.ts';
import { describeFlip, describeVerdict } from '#i18n/describe-verdict.ts';
import { formatValue } from '#i18n/format-value.ts';
import { formOfOutput } from '#i18n/value-form.ts';
import type { Voice } from '#i18n/voice.ts';
import type { Flip } from '#logic/find-flip.ts';
import { type StockAnswer, stockAnswer } from '#logic/stock-answer.ts';
import { useVoice } from '#workspace/use-voice.ts';
import { compareStock } from './compare-stock.ts';
import { truthOf } from './clause-rows.ts';
import { TruthMark } from './truth-mark.tsx';

interface Props {
  readonly rule: RuleDocument;
  readonly verdict: Verdict;
  readonly flip: Flip | null;
  readonly data: Json;
  /** How many facts are other than they stand. */
  readonly changed: number;
}

/** Our verdict with its nearest change, and beside it what json-logic-js says of the same facts. */
export function BenchAnswers({ rule, verdict, flip, data, changed }: Props) {
  const voice = useVoice();
  const { t } = voice;
  const stock = stockAnswer(rule.logic, data);
  const agreement = compareStock(verdict, stock, rule.output.type === 'number' ? rule.output.decimals : undefined);
  const agrees = agreement === 'same' || agreement === 'rounded';
  return (
    <div className="bench-answers">
      <div className="bench-answer" role="status" aria-label={t('rules.explain.verdict')}>
        <span className="bench-answer-label">{t(changed === 0 ? 'rules.explain.verdict' : 'rules.bench.trial', { count: changed })}</span>
        <span className="bench-verdict">
          <VerdictWords verdict={verdict} output={rule.output} />
        </span>
        <span className="soft">
          {flip === null
            ? verdict.status === 'undetermined'
              ? t('rules.bench.undetermined')
              : ''
            : t('common.text.colon', { label: t('rules.explain.nearest'), value: describeFlip(flip, rule.output, voice) })}
        </span>
      </div>
      <div className="bench-answer bench-stock" role="status" aria-label="json-logic-js">
        <span className="bench-answer-label">{t('rules.stock.title')}</span>
        <span className="bench-verdict">
          {tellStock(stock, rule.output, voice)} <TruthMark truth={agrees ? 'true' : 'false'} word={t(agrees ? 'rules.stock.agrees' : 'rules.stock.differs')} />
        </span>
        <span className="soft">{t(`rules.stock.note.${agreement}`)}</span>
      </div>
    </div>
  );
}

function VerdictWords({ verdict, output }: { readonly verdict: Verdict; readonly output: RuleOutput }) {
  const voice = useVoice();
  const truth = truthOf(verdict);
  const words = describeVerdict(verdict, output, voice);
  if (truth === null) return <>{words}</>;
  const spoken = truth === 'true' ? voice.t('rules.truth.true') : truth === 'false' ? voice.t('rules.truth.false') : words;
  return <TruthMark truth={truth} word={spoken} />;
}

/** Of a yes-or-no rule it may give any value; only true and false are words of ours. */
function tellStock(answer: StockAnswer, output: RuleOutput, voice: Voice): string {
  const { t } = voice;
  if (answer.status === 'failed') return t('rules.stock.failed');
  const { value } = answer;
  if (value === null) return t('rules.stock.nothing');
  if (output.type === 'boolean') return typeof value === 'boolean' ? t(value ? 'rules.truth.true' : 'rules.truth.false') : JSON.stringify(value);
  const isPlain = typeof value !== 'object' || (Array.isArray(value) && value.every((item: Json) => typeof item === 'string'));
  return isPlain ? formatValue(value as FactValue, formOfOutput(output), voice) : JSON.stringify(value);
}
