import { Button } from 'antd';
import { lazy, Suspense, useEffect, useMemo, useState } from 'react';
import type { Problem } from '#domain/problem.ts';
import type { RuleDocument } from '#domain/rule.ts';
import { readJsonText } from '#files/read-json-text.ts';
import { describeProblem } from '#i18n/describe-problem.ts';
import { decodeRule } from '#logic/decode-rule.ts';
import { useCampaign } from '#workspace/use-campaign.ts';
import type { Editor } from '#features/designer/draft/use-editor.ts';
import { sourceWords } from '#features/designer/source/source-words.ts';

/** The editor is a program of its own: loaded when a source is opened to be changed. */
const SourceEditor = lazy(() => import('#features/designer/source/source-editor.tsx').then(({ SourceEditor: Made }) => ({ default: Made })));

/** While somebody types nothing is judged. */
const PAUSE_MS = 250;

/** The source of a rule, to be typed. What is no JSON or no rule is told with its line and column, and taken by nobody; the text stays. */
export function SourceField({ rule, editor }: { readonly rule: RuleDocument; readonly editor: Editor }) {
  const campaign = useCampaign();
  const { t, words } = campaign;
  const written = JSON.stringify(rule.logic, null, 2);
  const [text, setText] = useState(written);
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  useEffect(() => {
    let isLate = false;
    const timer = setTimeout(() => void judge(text).then((found) => (isLate ? undefined : setProblems('problems' in found ? found.problems : []))), PAUSE_MS);
    return () => {
      isLate = true;
      clearTimeout(timer);
    };
  }, [text]);
  const take = async (): Promise<void> => {
    const found = await judge(text);
    setProblems('problems' in found ? found.problems : editor.editRule(rule.id, { logic: found.logic }, { name: { code: 'source' } }));
  };
  const completed = useMemo(() => sourceWords(rule, campaign), [rule, campaign]);
  const faults = useMemo(
    () =>
      problems.map((problem) => ({
        sentence: describeProblem(t, problem, words),
        path: problem.path,
        line: numberIn(problem, 'line'),
        column: numberIn(problem, 'column'),
      })),
    [problems, t, words],
  );
  return (
    <div className="source">
      <div className="source-actions">
        <Button size="small" type="primary" disabled={text === written || problems.length > 0} onClick={() => void take()}>
          {t('rules.source.take')}
        </Button>
        <Button size="small" disabled={text === written} onClick={() => setText(written)}>
          {t('rules.source.giveBack')}
        </Button>
        <span className="soft">{t('source.keys')}</span>
      </div>
      <Suspense fallback={<p className="soft">{t('source.loading')}</p>}>
        <SourceEditor
          text={text}
          label={t('source.label', { rule: words.text(rule.title) })}
          words={completed}
          faults={faults}
          onChange={setText}
          onTake={() => void take()}
        />
      </Suspense>
      <ul className="source-problems" role="alert">
        {problems.map((problem) => (
          <li key={`${problem.code} ${problem.path}`}>
            {describeProblem(t, problem, words)} {problem.path === '' ? null : <code>{problem.path}</code>}
          </li>
        ))}
      </ul>
    </div>
  );
}

/** The logic in a text, or what keeps it from being one. */
async function judge(text: string): Promise<{ readonly logic: RuleDocument['logic'] } | { readonly problems: readonly Problem[] }> {
  const json = await readJsonText(new Blob([text]));
  if (!json.ok) return { problems: json.problems };
  const tree = decodeRule(json.value);
  return tree.ok ? { logic: json.value as RuleDocument['logic'] } : { problems: tree.problems };
}

function numberIn({ detail }: Problem, key: 'line' | 'column'): number | undefined {
  const value = detail?.[key];
  return typeof value === 'number' ? value : undefined;
}
