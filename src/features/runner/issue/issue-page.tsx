import { useParams } from '@tanstack/react-router';
import { toSubjectRef } from '#domain/id.ts';
import { SubjectPage } from '#features/runner/subject/subject-page.tsx';
import { useCampaign } from '#workspace/use-campaign.ts';

/** One issue of the ledger. */
export function IssuePage() {
  const { id } = useParams({ from: '/c/$campaign/issue/$id' });
  const { state } = useCampaign();
  const subject = toSubjectRef('issue', id);
  const title = state.subjects.get(subject)?.facts['issue.title'];
  return <SubjectPage subject={subject} title={typeof title === 'string' ? title : undefined} />;
}
