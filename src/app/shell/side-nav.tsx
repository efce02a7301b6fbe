import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { listSubjects } from '#engine/views/subject-list.ts';
import { formatNumber } from '#i18n/format-number.ts';
import { useCampaign } from '#workspace/use-campaign.ts';

const RECORDS = [
  { kind: 'slip', title: 'common.nav.slips' },
  { kind: 'feedback', title: 'common.nav.feedback' },
  { kind: 'proposal', title: 'common.nav.proposals' },
] as const;

/** The places of a campaign. A number beside a place is the length of the list that it opens (K13). */
export function SideNav() {
  const { t, id, view } = useCampaign();
  const params = { campaign: id };
  const count = (kind: 'officer' | 'issue' | 'slip' | 'feedback' | 'proposal'): number => listSubjects(view, { kind }).length;
  return (
    <nav className="side-nav" aria-label={t('common.nav.label')}>
      <h2>{t('shell.run')}</h2>
      <ul>
        <Place>
          <Link to="/c/$campaign/board" params={params}>
            {t('common.nav.board')}
          </Link>
        </Place>
        <Place>
          <Link to="/c/$campaign/issues" params={params}>
            {t('common.nav.issues')} <Count value={count('issue')} />
          </Link>
        </Place>
        <Place>
          <Link to="/c/$campaign/officers" params={params}>
            {t('common.nav.officers')} <Count value={count('officer')} />
          </Link>
        </Place>
        {RECORDS.map(({ kind, title }) => (
          <Place key={kind}>
            <Link to="/c/$campaign/records/$kind" params={{ ...params, kind }}>
              {t(title)} <Count value={count(kind)} />
            </Link>
          </Place>
        ))}
      </ul>
      <h2>{t('shell.design')}</h2>
      <ul>
        <Place>
          <Link to="/c/$campaign/rules" params={params}>
            {t('common.nav.rules')}
          </Link>
        </Place>
        <Place>
          <Link to="/c/$campaign/names" params={params}>
            {t('common.nav.names')}
          </Link>
        </Place>
        <Place>
          <Link to="/c/$campaign/problems" params={params}>
            {t('common.nav.problems')}
          </Link>
        </Place>
        <Place>
          <Link to="/c/$campaign/changes" params={params}>
            {t('common.nav.changes')}
          </Link>
        </Place>
        <Place>
          <Link to="/c/$campaign/editions" params={params}>
            {t('common.nav.editions')}
          </Link>
        </Place>
        <Place>
          <Link to="/c/$campaign/behaviour" params={params}>
            {t('common.nav.behaviour')}
          </Link>
        </Place>
        <Place>
          <Link to="/c/$campaign/simulate" params={params}>
            {t('common.nav.simulate')}
          </Link>
        </Place>
      </ul>
    </nav>
  );
}

function Place({ children }: { readonly children: ReactNode }) {
  return <li>{children}</li>;
}

function Count({ value }: { readonly value: number }) {
  return <span className="side-nav-count">{formatNumber(value)}</span>;
}
