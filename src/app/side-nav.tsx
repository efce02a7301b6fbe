import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { listSubjects } from '#engine/views/subject-list.ts';
import { useCampaign } from '#workspace/desk.ts';

/** The places of a campaign. A number beside a place is the length of the list that it opens (K13). */
export function SideNav() {
  const { t, id, view } = useCampaign();
  const params = { campaign: id };
  const count = (kind: 'officer' | 'issue' | 'slip' | 'feedback' | 'proposal'): number => listSubjects(view, { kind }).length;
  return (
    <nav className="side-nav" aria-label={t('shell.places')}>
      <h2>{t('shell.run')}</h2>
      <ul>
        <Place>
          <Link to="/c/$campaign/board" params={params}>
            {t('shell.board')}
          </Link>
        </Place>
        <Place>
          <Link to="/c/$campaign/issues" params={params}>
            {t('shell.issues')} <Count value={count('issue')} />
          </Link>
        </Place>
        <Place>
          <Link to="/c/$campaign/officers" params={params}>
            {t('shell.officers')} <Count value={count('officer')} />
          </Link>
        </Place>
        {(['slip', 'feedback', 'proposal'] as const).map((kind) => (
          <Place key={kind}>
            <Link to="/c/$campaign/records/$kind" params={{ ...params, kind }}>
              {t(`shell.${kind}`)} <Count value={count(kind)} />
            </Link>
          </Place>
        ))}
      </ul>
      <h2>{t('shell.design')}</h2>
      <ul>
        <Place>
          <Link to="/c/$campaign/rules" params={params}>
            {t('shell.rules')}
          </Link>
        </Place>
        <Place>
          <Link to="/c/$campaign/problems" params={params}>
            {t('shell.problems')}
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
  return <span className="side-nav-count">{value}</span>;
}
