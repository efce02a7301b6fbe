import { useParams } from '@tanstack/react-router';
import { toSubjectRef } from '#domain/id.ts';
import { SubjectPage } from '#features/runner/subject/subject-page.tsx';
import { useCampaign } from '#workspace/use-campaign.ts';

/** 一人一档: one officer's training file. */
export function OfficerPage() {
  const { id } = useParams({ from: '/c/$campaign/officer/$id' });
  const { model, words } = useCampaign();
  const officer = model.officers.get(id);
  return <SubjectPage subject={toSubjectRef('officer', id)} lead={officer === undefined ? undefined : <span>{words.postTitle(officer.post)}</span>} />;
}
