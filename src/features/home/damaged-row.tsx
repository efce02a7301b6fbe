import { Link } from '@tanstack/react-router';
import { describeProblem } from '#i18n/describe-problem.ts';
import { Lamp } from '#ui/lamp.tsx';
import { useTexts } from '#workspace/use-voice.ts';
import type { CampaignEntry } from './read-campaign.ts';
import { type Actions, RowActions } from './row-actions.tsx';

const MOST = 5;

/** A campaign that cannot be opened: what is wrong, that nothing was changed, and the way to save it. */
export function DamagedRow({ entry, actions }: { readonly entry: Exclude<CampaignEntry, { kind: 'ready' }>; readonly actions: Actions }) {
  const { t } = useTexts();
  const problems = entry.kind === 'damaged' ? entry.problems : [];
  return (
    <tr data-campaign={entry.id} className="home-damaged">
      <th scope="row">
        <div className="home-name">
          <span>{entry.id}</span>
          {actions.isDemo ? <span className="home-tag">{t('home.demo.tag')}</span> : null}
        </div>
        <Lamp tone="incident" word={t(`home.status.${entry.kind}`)} />
      </th>
      <td colSpan={5}>
        <p>{t('home.damaged')}</p>
        <ul className="home-problems">
          {entry.kind === 'failed' ? <li>{entry.message}</li> : null}
          {problems.slice(0, MOST).map((problem) => (
            <li key={`${problem.path} ${problem.code}`}>
              <code>{problem.path}</code> {describeProblem(t, problem)}
            </li>
          ))}
          {problems.length > MOST ? <li>{t('home.damaged.more', { count: problems.length - MOST })}</li> : null}
        </ul>
      </td>
      <td>
        <RowActions title={entry.id} actions={actions}>
          <Link className="home-open" to="/c/$campaign/board" params={{ campaign: entry.id }} aria-label={t('home.recover.named', { campaign: entry.id })}>
            {t('home.recover')}
          </Link>
        </RowActions>
      </td>
    </tr>
  );
}
