import { Link } from '@tanstack/react-router';
import type { SubjectRef } from '#domain/id.ts';
import { useCampaign } from './use-campaign.ts';

/** A rule by its title, leading to its page; with a subject, to its explanation for that subject. */
export function RuleLink({ rule, subject }: { readonly rule: string; readonly subject?: SubjectRef | undefined }) {
  const { id, words } = useCampaign();
  return (
    <Link to="/c/$campaign/rules/$rule" params={{ campaign: id, rule }} search={{ subject }}>
      {words.ruleTitle(rule)}
    </Link>
  );
}
