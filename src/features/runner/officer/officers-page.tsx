import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useMemo } from 'react';
import { chartOfKind } from '#features/runner/subject/chart-of-kind.ts';
import { deadlineColumns, lampColumn, subjectColumn, unitColumn } from '#features/runner/list/common-columns.tsx';
import { factColumns } from '#features/runner/list/fact-columns.ts';
import { SubjectListPage } from '#features/runner/list/subject-list-page.tsx';
import { useCampaign } from '#workspace/use-campaign.ts';

/** Every officer, one line each: attendance, notes, exam, self-check. No ranking. */
export function OfficersPage() {
  const { campaign: id } = useParams({ from: '/c/$campaign/officers' });
  const search = useSearch({ from: '/c/$campaign/officers' });
  const navigate = useNavigate();
  const campaign = useCampaign();
  const { t, words, model } = campaign;
  const chart = chartOfKind(model.definition, 'officer');
  const columns = useMemo(
    () => [
      subjectColumn(campaign, t('common.subject.officer'), 90),
      unitColumn(campaign),
      {
        key: 'post',
        title: t('officer.post'),
        width: 96,
        text: ({ subject }: { readonly subject: { readonly ref: string } }) =>
          words.postTitle(model.officers.get(subject.ref.slice('officer:'.length))?.post ?? ''),
      },
      ...(chart === undefined ? [] : [lampColumn(campaign, chart, 'lamp')]),
      ...factColumns(campaign, [
        ['study.effectiveRate', 90],
        ['att.unmadeUp', 90],
        ['note.grade', 80],
        ['exam.score', 80],
        ['exam.grade', 80],
        ['exam.finalResult', 100],
      ]),
      ...deadlineColumns(campaign),
    ],
    [campaign, chart, model, t, words],
  );
  return (
    <SubjectListPage
      kind="officer"
      chart={chart}
      title={t('common.nav.officers')}
      columns={columns}
      search={search}
      onSearch={(next) => void navigate({ to: '/c/$campaign/officers', params: { campaign: id }, search: next })}
      emptyHint={t('officer.emptyHint')}
    />
  );
}
