import { useState } from 'react';
import type { RuleDocument } from '#domain/rule.ts';
import { decodeRule } from '#logic/decode-rule.ts';
import { Panel } from '#ui/page.tsx';
import { useVoice } from '#workspace/use-voice.ts';
import type { Given } from '#features/designer/rules/bench-facts.ts';
import { FormulaTree } from './formula-tree.tsx';
import './formula.css';

/** A rule as the tree of its operations, which shows and edits any JSON-Logic document. Drawn when it is opened; open at once where the rule is kept as a formula. */
export function FormulaPanel({ rule, tried }: { readonly rule: RuleDocument; readonly tried: Given }) {
  const { t } = useVoice();
  const [isOpen, setOpen] = useState(rule.view === 'formula');
  const tree = isOpen ? decodeRule(rule.logic) : undefined;
  return (
    <Panel title={t('formula.title')}>
      <details className="formula" open={isOpen} onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary>{t('formula.show')}</summary>
        {tree === undefined ? null : tree.ok ? <FormulaTree rule={rule} tree={tree.value} tried={tried} /> : <p className="soft">{t('rules.unreadable')}</p>}
      </details>
    </Panel>
  );
}
