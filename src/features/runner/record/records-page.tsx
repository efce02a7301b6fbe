import { Button } from 'antd';
import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useMemo } from 'react';
import type { Column } from '#features/runner/list/column.ts';
import { deadlineColumns, lampColumn, subjectColumn, unitColumn } from '#features/runner/list/common-columns.tsx';
import { factColumns } from '#features/runner/list/fact-columns.ts';
import { SubjectListPage } from '#features/runner/list/subject-list-page.tsx';
import { newSubject } from '#features/runner/issue/new-subject.ts';
import { chartOfKind } from '#features/runner/subject/chart-of-kind.ts';
import { UnknownPage } from '#features/runner/subject/unknown-page.tsx';
import { useAsk } from '#features/runner/subject/use-ask.tsx';
import type { SubjectRow } from '#engine/views/subject-list.ts';
import { type OpenCampaign, useCampaign } from '#workspace/use-campaign.ts';
import { RuleLink } from '#workspace/rule-link.tsx';
import { SubjectLink } from '#workspace/subject-link.tsx';
import { nameSubject } from '#i18n/name-subject.ts';
import { recordFacts, type RecordKind, toRecordKind } from './record-kind.ts';

/** The register of slips, of feedback or of proposals. */
export function RecordsPage() {
  const { kind } = useParams({ from: '/c/$campaign/records/$kind' });
  const { t } = useCampaign();
  const known = toRecordKind(kind);
  return known === undefined ? <UnknownPage title={t('shell.notFound.title')} hint={kind} /> : <Register kind={known} />;
}

/** The rule by its title, leading to its explanation for the subject that the proposal is about. */
function ruleColumn(column: Column, { words }: OpenCampaign): Column {
  const ruleOf = (row: SubjectRow): string => String(row.subject.facts['proposal.rule'] ?? '');
  return { ...column, text: (row) => words.ruleTitle(ruleOf(row)), cell: (row) => <RuleLink rule={ruleOf(row)} subject={row.subject.of ?? undefined} /> };
}

function Register({ kind }: { readonly kind: RecordKind }) {
  const { campaign: id } = useParams({ from: '/c/$campaign/records/$kind' });
  const search = useSearch({ from: '/c/$campaign/records/$kind' });
  const navigate = useNavigate();
  const campaign = useCampaign();
  const ask = useAsk();
  const { t, model, state, words } = campaign;
  const chart = chartOfKind(model.definition, kind) ?? model.definition.roles[kind === 'slip' ? 'slipChart' : 'proposalChart'];
  const columns = useMemo((): readonly Column[] => {
    const about: Column = {
      key: 'of',
      title: t('subject.about'),
      width: 150,
      text: ({ subject }) => (subject.of === null ? '' : nameSubject(subject.of, campaign)),
      cell: ({ subject }) => (subject.of === null ? '' : <SubjectLink subject={subject.of} />),
    };
    return [
      subjectColumn(campaign, t('common.column.number'), 70),
      ...(kind === 'feedback' ? [] : [about]),
      unitColumn(campaign),
      ...factColumns(campaign, recordFacts[kind]).map((column) => (column.key === 'proposal.rule' ? ruleColumn(column, campaign) : column)),
      ...(chart === undefined ? [] : [lampColumn(campaign, chart)]),
      ...deadlineColumns(campaign),
    ];
  }, [campaign, chart, kind, t]);
  return (
    <>
      <SubjectListPage
        kind={kind}
        chart={chart}
        title={t(`record.${kind}.title`)}
        columns={columns}
        search={search}
        onSearch={(next) => void navigate({ to: '/c/$campaign/records/$kind', params: { campaign: id, kind }, search: next })}
        emptyHint={t(`record.${kind}.emptyHint`)}
        aside={model.definition.commands
          .filter((command) => command.registers && command.subject === kind)
          .map((command) => (
            <Button key={command.type} onClick={() => ask.ask({ command, subject: newSubject(state, kind), unit: search.unit })}>
              {words.text(command.title)}
            </Button>
          ))}
      />
      {ask.dialog}
    </>
  );
}
