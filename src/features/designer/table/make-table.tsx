import { Button } from 'antd';
import type { RuleDocument } from '#domain/rule.ts';
import { decodeRule } from '#logic/decode-rule.ts';
import type { DecisionTable } from '#logic/table/decision-table.ts';
import { Panel } from '#ui/page.tsx';
import { useCampaign } from '#workspace/use-campaign.ts';
import { useEditor } from '#features/designer/draft/use-editor.ts';
import { holdTable } from './held-tables.ts';
import { writeTable } from './use-table-hand.ts';

/** Offers to make a decision table of a rule that has no conditions yet: one row, which always gives what the rule gives now. */
export function MakeTable({ rule }: { readonly rule: RuleDocument }) {
  const { model, t } = useCampaign();
  const editor = useEditor();
  const tree = decodeRule(rule.logic);
  if (editor === undefined || !tree.ok || tree.value.root.kind === 'operation' || tree.value.root.kind === 'opaque') return null;
  const { root } = tree.value;
  const make = (): void => {
    const table: DecisionTable = { hit: 'first', columns: [], rows: [{ path: '', cells: [], outcome: root }], formulas: [] };
    writeTable({ editor, rule, name: { code: 'table.make' } }, table, (made) => holdTable(made, table, model.parameters));
  };
  return (
    <Panel title={t('table.title')}>
      <p className="soft">{t('table.edit.make.about')}</p>
      <Button onClick={make}>{t('table.edit.make')}</Button>
    </Panel>
  );
}
