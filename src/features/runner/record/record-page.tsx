import { useParams } from '@tanstack/react-router';
import { toSubjectRef } from '#domain/id.ts';
import { SubjectPage } from '#features/runner/subject/subject-page.tsx';
import { UnknownPage } from '#features/runner/subject/unknown-page.tsx';
import { useCampaign } from '#workspace/use-campaign.ts';
import { toRecordKind } from './record-kind.ts';

/** One slip, opinion or proposal. */
export function RecordPage() {
  const { kind, id } = useParams({ from: '/c/$campaign/record/$kind/$id' });
  const { t, words, state } = useCampaign();
  const known = toRecordKind(kind);
  if (known === undefined) return <UnknownPage title={t('shell.notFound.title')} hint={kind} />;
  const subject = toSubjectRef(known, id);
  const consequence = state.subjects.get(subject)?.facts['proposal.consequence'];
  return <SubjectPage subject={subject} title={typeof consequence === 'string' ? words.consequenceTitle(consequence) : undefined} />;
}
