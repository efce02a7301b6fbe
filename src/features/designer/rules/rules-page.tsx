import { Link } from '@tanstack/react-router';
import { useMemo } from 'react';
import { EmptyState } from '#ui/empty-state.tsx';
import { Page, Panel } from '#ui/page.tsx';
import { PlainTable } from '#ui/plain-table.tsx';
import { useCampaign } from '#workspace/use-campaign.ts';
import { useAddressFilter } from '#features/designer/address-filter.ts';
import { ExportButton } from '#features/designer/exchange/export-button.tsx';
import { ImportButton } from '#features/designer/exchange/import-button.tsx';
import { useFindings } from '#features/designer/findings/use-findings.ts';
import { ReplayPanel } from '#features/designer/replay/replay-panel.tsx';
import { TestSheetButtons } from '#features/designer/test-sheet/test-sheet-buttons.tsx';
import { ParametersPanel } from './parameters-panel.tsx';
import { groupLines, linesOf } from './rule-lines.ts';
import { ruleFilters } from './rule-filter.ts';
import { RuleRow } from './rule-row.tsx';
import { NewRuleButton } from './rule-tools.tsx';
import { RulesFilter } from './rules-filter.tsx';
import './rules-page.css';

const COLUMNS = ['title', 'subject', 'output', 'reads', 'basis', 'examples', 'findings'] as const;

/** Every rule of the edition by purpose, and below them the parameters that they read. */
export function RulesPage() {
  const { model, words, t, id } = useCampaign();
  const [filter, change] = useAddressFilter(ruleFilters);
  const findings = useFindings(model.definition);
  const lines = useMemo(() => linesOf(model), [model]);
  const groups = groupLines(lines, filter, words);
  const shown = groups.reduce((total, group) => total + group.lines.length, 0);
  const toParameters = (
    <Link to="/c/$campaign/rules" params={{ campaign: id }} search hash="parameters">
      {t('common.nav.parameters')} {model.definition.parameters.length}
    </Link>
  );
  return (
    <Page
      title={t('rules.title')}
      lead={t('rules.lead')}
      aside={
        <>
          <NewRuleButton />
          <ImportButton />
          <ExportButton rules={groups.flatMap((group) => group.lines.map(({ rule }) => rule))} name={id} />
          <TestSheetButtons rules={groups.flatMap((group) => group.lines.map(({ rule }) => rule))} name={id} />
          {toParameters}
        </>
      }
    >
      <ReplayPanel />
      <RulesFilter filter={filter} change={change} shown={shown} />
      <Panel flush>
        {shown === 0 ? (
          <EmptyState
            title={t(lines.length === 0 ? 'rules.empty' : 'common.empty.filtered')}
            hint={lines.length === 0 ? undefined : t('common.empty.filteredHint')}
          />
        ) : (
          <PlainTable
            caption={t('rules.title')}
            className="rules-table"
            head={
              <tr>
                {COLUMNS.map((column) => (
                  <th key={column} scope="col" className={`rules-${column}`}>
                    {t(`rules.column.${column}`)}
                  </th>
                ))}
              </tr>
            }
          >
            {groups.map(({ kind, lines: inside }) => (
              <tbody key={kind}>
                <tr className="plain-table-group">
                  <th scope="rowgroup" colSpan={COLUMNS.length}>
                    {t(`rules.kind.${kind}`)} <span className="faint">{t('rules.count', { count: inside.length })}</span>
                  </th>
                </tr>
                {inside.map((line) => (
                  <RuleRow key={line.rule.id} line={line} findings={findings} />
                ))}
              </tbody>
            ))}
          </PlainTable>
        )}
      </Panel>
      <ParametersPanel parameters={model.definition.parameters} />
    </Page>
  );
}
