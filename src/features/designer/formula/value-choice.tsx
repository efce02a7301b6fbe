import { useMemo } from 'react';
import type { RuleDocument } from '#domain/rule.ts';
import { codesBeside } from '#logic/formula/codes-beside.ts';
import { inferShapes } from '#logic/infer-shapes.ts';
import type { RuleTree } from '#logic/rule-tree.ts';
import { useCampaign } from '#workspace/use-campaign.ts';
import type { Typed } from './part-kinds.ts';

interface Props {
  readonly rule: RuleDocument;
  readonly tree: RuleTree;
  readonly path: string;
  readonly typed: Typed;
  readonly titleOfCode: (code: string) => string | undefined;
  readonly onChange: (typed: Typed) => void;
}

/** Types or chooses a value: a number, a text, one of the codes that can stand there, yes or no, or any JSON. */
export function ValueChoice({ rule, tree, path, typed, titleOfCode, onChange }: Props) {
  const { t, model } = useCampaign();
  const { kind, text } = typed;
  const codes = useMemo(
    () => (kind === 'text' ? codesBeside(tree, path, { shapes: inferShapes(tree, model), output: rule.output }) : []),
    [kind, tree, path, model, rule.output],
  );
  const field = useMemo(() => ({ 'aria-label': t('formula.value'), value: text }), [t, text]);
  const change = (next: string): void => onChange({ kind, text: next });
  if (kind === 'json') return <textarea {...field} rows={4} spellCheck={false} onChange={(event) => change(event.target.value)} />;
  if (kind === 'boolean') {
    return (
      <select {...field} value={text === 'false' ? 'false' : 'true'} onChange={(event) => change(event.target.value)}>
        <option value="true">{t('common.yes')}</option>
        <option value="false">{t('common.no')}</option>
      </select>
    );
  }
  if (codes.length > 0) {
    return (
      <select {...field} onChange={(event) => change(event.target.value)}>
        {codes.includes(text) ? null : <option value={text}>{text}</option>}
        {codes.map((code) => (
          <option key={code} value={code}>
            {titleOfCode(code) ?? code}
          </option>
        ))}
      </select>
    );
  }
  return <input {...field} inputMode={kind === 'number' ? 'decimal' : 'text'} onChange={(event) => change(event.target.value)} />;
}
