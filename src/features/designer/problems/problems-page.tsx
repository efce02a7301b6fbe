import { Button } from 'antd';
import { useMemo } from 'react';
import type { Problem, Severity } from '#domain/problem.ts';
import { describeProblem } from '#i18n/describe-problem.ts';
import { EmptyState } from '#ui/empty-state.tsx';
import { Page, Panel } from '#ui/page.tsx';
import { PlainTable } from '#ui/plain-table.tsx';
import { useCampaign } from '#workspace/use-campaign.ts';
import { type Filter, useAddressFilter } from '#features/designer/address-filter.ts';
import { isWithin } from '#features/designer/findings/finding-place.ts';
import { PlaceOfFinding } from '#features/designer/findings/place-of-finding.tsx';
import { SeverityMark } from '#features/designer/findings/severity-mark.tsx';
import { useFindings } from '#features/designer/findings/use-findings.ts';
import { incidentsOf } from './incidents.ts';
import { IncidentsPanel } from './incidents-panel.tsx';
import './problems-page.css';

const SEVERITIES: readonly Severity[] = ['error', 'warning', 'note'];
const FILTERS = ['severity', 'rule'] as const;

type FindingFilter = Filter<(typeof FILTERS)[number]>;

/** Everything that the verifiers find in the open edition, and the incidents of the running campaign. */
export function ProblemsPage() {
  const { state, t } = useCampaign();
  const incidents = useMemo(() => incidentsOf(state), [state]);
  const panel = <IncidentsPanel incidents={incidents} />;
  // What has stopped comes first; that nothing has, last.
  return (
    <Page title={t('problems.title')} lead={t('problems.about')}>
      {incidents.length === 0 ? null : panel}
      <FindingsList />
      {incidents.length === 0 ? panel : null}
    </Page>
  );
}

function FindingsList() {
  const { model, words, t } = useCampaign();
  const [filter, change] = useAddressFilter(FILTERS);
  const findings = useFindings(model.definition);
  if (findings === undefined) {
    return (
      <Panel title={t('problems.edition')}>
        <p className="problems-checking" role="status">
          {t('rules.findings.checking')}
        </p>
      </Panel>
    );
  }
  const position = model.definition.rules.findIndex(({ id }) => id === filter.rule);
  const here = filter.rule === undefined ? findings : findings.filter(({ path }) => isWithin(path, `/rules/${position}`));
  const shown = here.filter(({ severity }) => filter.severity === undefined || severity === filter.severity);
  return (
    <Panel title={t('problems.edition')} flush aside={<Toolbar findings={here} filter={filter} change={change} />}>
      {shown.length === 0 ? (
        <EmptyState
          title={t(findings.length === 0 ? 'problems.empty' : 'common.empty.filtered')}
          hint={t(findings.length === 0 ? 'problems.emptyHint' : 'common.empty.filteredHint')}
        />
      ) : (
        <PlainTable
          caption={t('problems.edition')}
          className="problems-table"
          head={
            <tr>
              <th scope="col" className="problems-severity">
                {t('problems.severity.label')}
              </th>
              <th scope="col" className="problems-place">
                {t('problems.column.place')}
              </th>
              <th scope="col">{t('problems.column.finding')}</th>
              <th scope="col" className="problems-code">
                {t('problems.column.code')}
              </th>
            </tr>
          }
        >
          <tbody>
            {shown.map((finding, index) => (
              <tr key={`${finding.code} ${finding.path} ${index}`}>
                <td>
                  <SeverityMark severity={finding.severity} />
                </td>
                <td>
                  <PlaceOfFinding path={finding.path} />
                </td>
                <td>{describeProblem(t, finding, words)}</td>
                <td className="faint" title={finding.path}>
                  {finding.code}
                </td>
              </tr>
            ))}
          </tbody>
        </PlainTable>
      )}
    </Panel>
  );
}

/** The counts are the filters: pressing one shows what it counts. */
function Toolbar({
  findings,
  filter,
  change,
}: {
  readonly findings: readonly Problem[];
  readonly filter: FindingFilter;
  readonly change: (next: FindingFilter) => void;
}) {
  const { t, words } = useCampaign();
  return (
    <span className="problems-toolbar" role="group" aria-label={t('problems.severity.label')}>
      {filter.rule === undefined ? null : (
        <Button size="small" onClick={() => change({ rule: undefined })} title={t('common.button.clear')}>
          {t('common.text.colon', { label: t('rules.one'), value: words.ruleTitle(filter.rule) })} ✕
        </Button>
      )}
      {SEVERITIES.map((severity) => {
        const pressed = filter.severity === severity;
        return (
          <button
            key={severity}
            type="button"
            className="problems-toggle"
            aria-pressed={pressed}
            onClick={() => change({ severity: pressed ? undefined : severity })}
          >
            <SeverityMark severity={severity} count={findings.filter((finding) => finding.severity === severity).length} />
          </button>
        );
      })}
    </span>
  );
}
