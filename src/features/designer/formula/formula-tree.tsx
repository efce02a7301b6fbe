import { useDeferredValue, useMemo, useRef } from 'react';
import type { RuleDocument } from '#domain/rule.ts';
import { isEmpty } from '#logic/formula/apply-formula-edit.ts';
import { formulaRows } from '#logic/formula/formula-rows.ts';
import { inferShapes } from '#logic/infer-shapes.ts';
import type { RuleTree } from '#logic/rule-tree.ts';
import { useCampaign } from '#workspace/use-campaign.ts';
import { explainGiven, type Given } from '#features/designer/rules/bench-facts.ts';
import { isLong } from '#features/designer/rules/long-rule.ts';
import { FormulaForm } from './formula-form.tsx';
import { useFormulaHand } from './formula-hand.ts';
import { FormulaLine } from './formula-line.tsx';
import { partWords, typeWords, valueWords } from './formula-words.ts';
import { titlesOfCodes } from './titles-of-codes.ts';
import { useFormulaKeys } from './use-formula-keys.ts';

/** The lines of a formula as a treegrid: every part with its type and what it came to on the bench; in a draft each can be changed in its place. */
export function FormulaTree({ rule, tree, tried }: { readonly rule: RuleDocument; readonly tree: RuleTree; readonly tried: Given }) {
  const campaign = useCampaign();
  const { model, t } = campaign;
  const ref = useRef<HTMLTableElement>(null);
  const hand = useFormulaHand(rule);
  const rows = useMemo(() => formulaRows(tree), [tree]);
  const shapes = useMemo(() => inferShapes(tree, model), [tree, model]);
  const titles = useMemo(() => titlesOfCodes(rule, model), [rule, model]);
  const given = useDeferredValue(tried);
  const explanation = useMemo(() => (isLong(rule) ? undefined : explainGiven(model, rule, given)), [model, rule, given]);
  const keys = useFormulaKeys({ ref, rows, hand });
  const { editing, current, visible, wrong, note } = keys;
  const empty = rows.filter(({ node }) => isEmpty(node)).length;
  const titleOfCode = (code: string): string | undefined => {
    const title = titles.get(code);
    return title === undefined ? undefined : campaign.words.text(title);
  };
  return (
    <>
      {hand === undefined ? null : <p className="formula-keys soft">{t('formula.keys')}</p>}
      {empty === 0 ? null : <p className="formula-empty-note">{t('formula.emptied', { count: empty })}</p>}
      <table
        ref={ref}
        className="formula-tree"
        // A table whose rows are walked with the arrow keys is a treegrid; the rule does not know that pattern.
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-to-interactive-role
        role="treegrid"
        aria-label={t('formula.title')}
        aria-readonly={hand === undefined}
        onKeyDown={keys.onKeyDown}
        onContextMenu={keys.onContextMenu}
      >
        <thead>
          <tr>
            <th scope="col">{t('formula.column.part')}</th>
            <th scope="col">{t('formula.column.type')}</th>
            <th scope="col">{t('formula.column.value')}</th>
            {hand === undefined ? null : <th scope="col">{t('formula.column.menu')}</th>}
          </tr>
        </thead>
        <tbody>
          {visible.map((row) => (
            <FormulaLine
              key={row.node.path}
              row={row}
              text={partWords(row, campaign, titleOfCode)}
              type={row.kind === 'opaque' ? t('formula.opaque') : typeWords(shapes.get(row.node.path), campaign)}
              value={valueWords(explanation?.parts.get(row.node.path)?.verdict, row, campaign)}
              isCurrent={row.node.path === current}
              isClosed={keys.isClosed(row)}
              onCurrent={() => keys.setCurrent(row.node.path)}
              onToggle={() => keys.toggle(row)}
              onBegin={hand === undefined ? undefined : () => keys.begin(row)}
              onDo={hand === undefined ? undefined : (key) => keys.perform(key, row)}
              form={
                editing?.path === row.node.path && hand !== undefined ? (
                  <FormulaForm
                    key={`${editing.path} ${editing.mode}`}
                    rule={rule}
                    tree={tree}
                    row={row}
                    mode={editing.mode}
                    begun={editing.text}
                    titleOfCode={titleOfCode}
                    onTake={keys.take}
                    onCancel={keys.cancel}
                  />
                ) : null
              }
            />
          ))}
        </tbody>
      </table>
      <p className="formula-wrong" role="alert">
        {wrong === undefined ? '' : keys.describe(wrong)}
      </p>
      <p className="visually-hidden" role="status">
        {note === undefined ? '' : t(note)}
      </p>
    </>
  );
}
