import { Button } from 'antd';
import { useState } from 'react';
import type { PendingEdition } from '#engine/evolve/campaign-state.ts';
import { reviewersOf } from '#engine/edition/design-level.ts';
import { describeActor } from '#i18n/describe-event.ts';
import { formatDate } from '#i18n/format-date.ts';
import { nameRoles } from '#i18n/name-command.ts';
import { shortEdition } from '#i18n/short-edition.ts';
import { tell } from '#ui/toast-store.ts';
import { Panel } from '#ui/page.tsx';
import { useDraft } from '#workspace/draft.ts';
import { useCampaign } from '#workspace/use-campaign.ts';
import { PersonField } from './person-field.tsx';
import { Refusal } from './refusal.tsx';
import { useSending } from './use-sending.ts';

/** The edition that waits for its review or for its day, and what may be done with it. */
export function PendingPanel({ pending }: { readonly pending: PendingEdition }) {
  const campaign = useCampaign();
  const { published } = useDraft();
  const { t, words, role } = campaign;
  const day = (date: string): string => formatDate(date, words.language);
  const { approved } = pending;
  const mayReview = reviewersOf(published).includes(role);
  return (
    <Panel
      title={t(approved === null ? 'editions.pending.review' : 'editions.pending.approved')}
      aside={<code className="soft">{shortEdition(pending.edition)}</code>}
    >
      <dl className="edition-facts">
        <dt>{t('editions.from')}</dt>
        <dd>{day(pending.from)}</dd>
        <dt>{t('editions.author')}</dt>
        <dd>
          {describeActor(pending.by, campaign)} <span className="soft">{day(pending.on)}</span>
        </dd>
        <dt>{t('editions.reason')}</dt>
        <dd>{pending.reason}</dd>
        {approved === null ? null : (
          <>
            <dt>{t('editions.reviewer')}</dt>
            <dd>
              {describeActor(approved.by, campaign)} <span className="soft">{day(approved.on)}</span>
            </dd>
          </>
        )}
        {pending.excused.length === 0 ? null : (
          <>
            <dt>{t('editions.excused')}</dt>
            <dd>
              {pending.excused.map(({ finding, reason }) => (
                <div key={finding}>
                  {reason} <span className="faint">{finding.split(' ').slice(0, 2).join(' ')}</span>
                </div>
              ))}
            </dd>
          </>
        )}
      </dl>
      {approved === null && !mayReview ? (
        <p className="soft">{t('editions.review.mayNot', { role: words.roleTitle(role), roles: nameRoles(reviewersOf(published), campaign) })}</p>
      ) : null}
      <ReviewForm pending={pending} canReview={approved === null && mayReview} />
    </Panel>
  );
}

type Action = 'edition.approve' | 'edition.decline' | 'edition.withdraw';

function ReviewForm({ pending, canReview }: { readonly pending: PendingEdition; readonly canReview: boolean }) {
  const { t } = useCampaign();
  const [person, setPerson] = useState('');
  const [remark, setRemark] = useState('');
  const { isSending, sent, send } = useSending();
  const give = async (type: Action, done: Parameters<typeof t>[0]): Promise<void> => {
    const reason = remark.trim() === '' ? undefined : remark;
    if (await send({ type, edition: pending.edition, reason }, person)) tell(t(done));
  };
  const isOwn = person === pending.by.id;
  return (
    <div className="edition-form">
      <div className="edition-line">
        <span>{t(canReview ? 'editions.reviewer' : 'editions.signer')}</span>
        <PersonField label={t(canReview ? 'editions.reviewer' : 'editions.signer')} value={person} onChange={setPerson} />
      </div>
      <div className="edition-line">
        <label htmlFor="edition-remark">{t('editions.remark')}</label>
        <textarea id="edition-remark" rows={2} value={remark} onChange={({ target }) => setRemark(target.value)} placeholder={t('editions.remark.hint')} />
      </div>
      <Refusal sent={sent} />
      <div className="edition-actions">
        {canReview ? (
          <>
            <Button type="primary" disabled={person === '' || isOwn} loading={isSending} onClick={() => void give('edition.approve', 'editions.approved')}>
              {t('editions.approve')}
            </Button>
            <Button
              disabled={person === '' || isOwn || remark.trim() === ''}
              loading={isSending}
              onClick={() => void give('edition.decline', 'editions.declined')}
            >
              {t('editions.decline')}
            </Button>
          </>
        ) : null}
        <Button disabled={person === '' || remark.trim() === ''} loading={isSending} onClick={() => void give('edition.withdraw', 'editions.withdrawn')}>
          {t('editions.withdraw')}
        </Button>
        <span className="soft" role="status">
          {person === '' ? t('editions.review.personMissing') : canReview && isOwn ? t('reasons.edition.ownReview') : ''}
        </span>
      </div>
    </div>
  );
}
