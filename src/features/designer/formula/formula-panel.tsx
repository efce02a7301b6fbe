import { useMemo, useState } from 'react';
import type { RuleDocument } from '#domain/rule.ts';
import { decodeRule } from '#logic/decode-rule.ts';
import { Panel } from '#ui/page.tsx';
import { useVoice } from '#workspace/use-voice.ts';
import type { Given } from '#features/designer/rules/bench-facts.ts';
import { isLong, rowsBeyond, shortened } from '#features/designer/rules/long-rule.ts';
import { FormulaTree } from './formula-tree.tsx';
import './formula.css';

/** So many rows of a long rule are drawn. */
const SHOWN = 60;

/** A rule as the tree of its operations, which shows and edits any JSON-Logic document. Drawn when it is opened, of a long rule the beginning; open at once where the rule is kept as a formula. */
export function FormulaPanel({ rule, tried }: { readonly rule: RuleDocument; readonly tried: Given }) {
  const { t } = useVoice();
  const [isOpen, setOpen] = useState(rule.view === 'formula');
  const shown = useMemo(() => (isOpen ? decodeRule(shortened(rule, SHOWN).logic) : undefined), [rule, isOpen]);
  return (
    <Panel title={t('formula.title')}>
      <details className="formula" open={isOpen} onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary>{t('formula.show')}</summary>
        {shown === undefined ? null : shown.ok ? <FormulaTree rule={rule} tree={shown.value} tried={tried} /> : <p className="soft">{t('rules.unreadable')}</p>}
        {isOpen && isLong(rule) ? <p className="soft">{t('formula.rest', { count: rowsBeyond(rule, SHOWN) })}</p> : null}
      </details>
    </Panel>
  );
}
