import { Button } from 'antd';
import { useState } from 'react';
import type { Problem, Result } from '#domain/problem.ts';
import type { Json } from '#domain/json.ts';
import type { RuleDocument } from '#domain/rule.ts';
import type { Model } from '#engine/model.ts';
import { describeProblem } from '#i18n/describe-problem.ts';
import { decodeRule } from '#logic/decode-rule.ts';
import { exportGuarded } from '#logic/export-guarded.ts';
import { Panel } from '#ui/page.tsx';
import { useCampaign } from '#workspace/use-campaign.ts';
import { useEditor } from '#features/designer/draft/use-editor.ts';
import { isLong } from './long-rule.ts';
import { SourceField } from './source-field.tsx';
import './source-panel.css';

/** The rule as JSON Logic: its own source, and the form that carries guards against missing facts out of the product. Worked out when opened. */
export function SourcePanel({ rule }: { readonly rule: RuleDocument }) {
  const { t } = useCampaign();
  const editor = useEditor();
  const [open, setOpen] = useState({ source: false, guarded: false });
  return (
    <Panel title={t('rules.json')}>
      <div className="source-parts">
        <details onToggle={(event) => setOpen({ ...open, source: event.currentTarget.open })}>
          <summary>{t('rules.source.own')}</summary>
          {open.source ? (
            editor === undefined ? (
              <Source json={rule.logic} name={rule.id} />
            ) : (
              <SourceField key={JSON.stringify(rule.logic)} rule={rule} editor={editor} />
            )
          ) : null}
        </details>
        <details onToggle={(event) => setOpen({ ...open, guarded: event.currentTarget.open })}>
          <summary>{t('rules.source.guarded')}</summary>
          <p className="soft">{t('rules.source.guardedAbout')}</p>
          {open.guarded ? <Guarded rule={rule} /> : null}
        </details>
      </div>
    </Panel>
  );
}

function Guarded({ rule }: { readonly rule: RuleDocument }) {
  const { model, t, words } = useCampaign();
  if (isLong(rule)) return <p className="soft">{t('rules.source.guardedLong')}</p>;
  const exported = exportOf(model, rule);
  if (exported.ok) return <Source json={exported.value} name={`${rule.id}.guarded`} />;
  return (
    <ul className="source-problems">
      {exported.problems.map((problem: Problem) => (
        <li key={`${problem.code} ${problem.path}`}>{describeProblem(t, problem, words)}</li>
      ))}
    </ul>
  );
}

function exportOf(model: Model, rule: RuleDocument): Result<Json> {
  const tree = decodeRule(rule.logic);
  return tree.ok ? exportGuarded(tree.value, { facts: model.facts, parameters: model.parameters, output: rule.output }) : tree;
}

function Source({ json, name }: { readonly json: Json; readonly name: string }) {
  const { t } = useCampaign();
  const [copied, setCopied] = useState<'copied' | 'failed' | null>(null);
  const text = JSON.stringify(json, null, 2);
  const copy = (): void =>
    void navigator.clipboard.writeText(text).then(
      () => setCopied('copied'),
      () => setCopied('failed'),
    );
  const download = (): void => {
    const address = URL.createObjectURL(new Blob([`${text}\n`], { type: 'application/json' }));
    const link = Object.assign(document.createElement('a'), { href: address, download: `${name}.json` });
    link.click();
    URL.revokeObjectURL(address);
  };
  return (
    <div className="source">
      <div className="source-actions">
        <Button size="small" onClick={copy}>
          {t('common.button.copy')}
        </Button>
        <Button size="small" onClick={download}>
          {t('rules.source.download')}
        </Button>
        <span className="soft" role="status">
          {copied === null ? '' : t(`rules.source.${copied}`)}
        </span>
      </div>
      <textarea readOnly value={text} rows={Math.min(20, text.split('\n').length)} aria-label={name} spellCheck={false} />
    </div>
  );
}
