import { Button } from 'antd';
import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useMemo } from 'react';
import { deadlineColumns, lampColumn, subjectColumn, unitColumn } from '#features/runner/list/common-columns.tsx';
import { factColumns } from '#features/runner/list/fact-columns.ts';
import { rungColumn } from '#features/runner/list/rung-column.ts';
import { SubjectListPage } from '#features/runner/list/subject-list-page.tsx';
import { chartOfKind } from '#features/runner/subject/chart-of-kind.ts';
import { useAsk } from '#features/runner/subject/use-ask.tsx';
import { useCampaign } from '#workspace/use-campaign.ts';
import { newSubject } from './new-subject.ts';

/** The ledger of issues, in the column order of the form that it replaces. */
export function IssuesPage() {
  const { campaign: id } = useParams({ from: '/c/$campaign/issues' });
  const search = useSearch({ from: '/c/$campaign/issues' });
  const navigate = useNavigate();
  const campaign = useCampaign();
  const ask = useAsk();
  const { t, model, state } = campaign;
  const chart = chartOfKind(model.definition, 'issue');
  const columns = useMemo(
    () => [
      subjectColumn(campaign, t('common.column.number'), 64),
      ...factColumns(campaign, [['issue.title'], ['issue.channel', 90], ['issue.category', 110], ['issue.severity', 80]]),
      unitColumn(campaign),
      ...factColumns(campaign, [['issue.mode', 96]]),
      ...(chart === undefined ? [] : [lampColumn(campaign, chart)]),
      rungColumn(campaign),
      ...deadlineColumns(campaign),
    ],
    [campaign, chart, t],
  );
  const register = model.definition.commands.filter((command) => command.registers && command.subject === 'issue');
  return (
    <>
      <SubjectListPage
        kind="issue"
        chart={chart}
        title={t('common.nav.issues')}
        columns={columns}
        search={search}
        onSearch={(next) => void navigate({ to: '/c/$campaign/issues', params: { campaign: id }, search: next })}
        emptyHint={t('issue.emptyHint')}
        aside={register.map((command) => (
          <Button
            key={command.type}
            type={command === register[0] ? 'primary' : 'default'}
            onClick={() => ask.ask({ command, subject: newSubject(state, 'issue'), unit: search.unit })}
          >
            {campaign.words.text(command.title)}
          </Button>
        ))}
      />
      {ask.dialog}
    </>
  );
}
