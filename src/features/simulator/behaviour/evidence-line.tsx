import type { ActCase } from '#domain/act.ts';
import { useCampaign } from '#workspace/use-campaign.ts';

/** On what an assumption rests: a guess and where it is from, or so many cases of a past campaign. */
export function EvidenceLine({ evidence }: { readonly evidence: ActCase['evidence'] }) {
  const { t } = useCampaign();
  if (evidence.kind === 'learned')
    return (
      <p className="behaviour-note">
        <span className="behaviour-learned">{t('behaviour.learned')}</span>{' '}
        {t('behaviour.learned.from', { campaign: evidence.campaign, cases: evidence.cases })}
      </p>
    );
  return (
    <p className="behaviour-note">
      <span className="behaviour-assumed">{t('behaviour.assumed')}</span> <span className="soft">{evidence.basis ?? ''}</span>
    </p>
  );
}
