import { Button } from 'antd';
import type { RuleDocument, RuleExample } from '#domain/rule.ts';
import { describeVerdict } from '#i18n/describe-verdict.ts';
import { type ExampleResult, expectedVerdict } from '#logic/run-examples.ts';
import { useCampaign } from '#workspace/use-campaign.ts';
import type { Editor } from '#features/designer/draft/use-editor.ts';
import { useBenchHand } from '#features/designer/rules/bench-hand.ts';
import { TruthMark } from '#features/designer/rules/truth-mark.tsx';
import { expectationOf, tellFacts } from './example-words.ts';

interface Props {
  readonly result: ExampleResult;
  readonly rule: RuleDocument;
  readonly editor: Editor | undefined;
}

/** One example with what became of it; it can be put on the bench, and in a draft what was found can be taken as what is expected, and the example can go. */
export function ExampleRow({ result, rule, editor }: Props) {
  const campaign = useCampaign();
  const { t, words } = campaign;
  const { index, expect, verdict, passed } = result;
  const example = rule.examples[index];
  return (
    <tr>
      <th scope="row">{index + 1}</th>
      <td>{example?.title === undefined ? '–' : words.text(example.title)}</td>
      <td>{tellFacts(example?.facts ?? {}, campaign)}</td>
      <td>{describeVerdict(expectedVerdict(expect), rule.output, campaign)}</td>
      <td>{describeVerdict(verdict, rule.output, campaign)}</td>
      <td>
        <TruthMark truth={passed ? 'true' : 'false'} word={t(passed ? 'rules.examples.pass' : 'rules.examples.fail')} />
      </td>
      <td className="examples-buttons">{example === undefined ? null : <ExampleButtons result={result} rule={rule} editor={editor} example={example} />}</td>
    </tr>
  );
}

/** What can be done with an example: put it on the bench, take what was found as what is expected, take it out. */
function ExampleButtons({ result, rule, editor, example }: Props & { readonly example: RuleExample }) {
  const { t } = useCampaign();
  const putOnBench = useBenchHand();
  const { index, verdict, passed } = result;
  const found = expectationOf(verdict);
  return (
    <>
      {putOnBench === null ? null : (
        <Button size="small" aria-label={t('examples.tryNamed', { number: index + 1 })} onClick={() => putOnBench(example.facts)}>
          {t('examples.try')}
        </Button>
      )}
      {editor === undefined || passed || found === undefined ? null : (
        <Button
          size="small"
          onClick={() =>
            editor.editRule(rule.id, { examples: rule.examples.with(index, { ...example, expect: found }) }, { name: { code: 'examples.expect' } })
          }
        >
          {t('examples.take')}
        </Button>
      )}
      {editor === undefined ? null : (
        <Button
          size="small"
          aria-label={t('examples.removeNamed', { number: index + 1 })}
          onClick={() => editor.editRule(rule.id, { examples: rule.examples.toSpliced(index, 1) }, { name: { code: 'examples.remove' } })}
        >
          {t('examples.remove')}
        </Button>
      )}
    </>
  );
}
