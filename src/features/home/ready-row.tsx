import { Link } from '@tanstack/react-router';
import { type Lamp as LampId, lamps } from '#engine/views/lamp.ts';
import { formatDate } from '#i18n/format-date.ts';
import { formatMoment } from '#i18n/format-moment.ts';
import { textIn } from '#i18n/language.ts';
import { Lamp } from '#ui/lamp.tsx';
import { useTexts } from '#workspace/use-voice.ts';
import type { ReadyCampaign } from './read-campaign.ts';
import { type Actions, RowActions } from './row-actions.tsx';

const TONES: Readonly<Record<ReadyCampaign['status'], LampId>> = { none: 'idle', open: 'green', late: 'red', closed: 'done' };

/** A campaign whose log is whole. Each lamp's number opens the board with just those cells (K13). */
export function ReadyRow({ entry, actions }: { readonly entry: ReadyCampaign; readonly actions: Actions }) {
  const { t, language } = useTexts();
  const title = textIn(entry.title, language);
  const params = { campaign: entry.id };
  return (
    <tr data-campaign={entry.id}>
      <th scope="row">
        <div className="home-name">
          <Link to="/c/$campaign/board" params={params}>
            {title}
          </Link>
          {actions.isDemo ? <span className="home-tag">{t('home.demo.tag')}</span> : null}
        </div>
        <Lamp tone={TONES[entry.status]} word={t(`home.status.${entry.status}`)} />
      </th>
      <td className="home-days">{t('home.list.window', { from: entry.from, to: entry.to })}</td>
      <td className="home-day">{formatDate(entry.today, language)}</td>
      <td>
        <ul className="home-lamps">
          {lamps
            .filter((lamp) => entry.lamps[lamp] > 0)
            .map((lamp) => {
              const label = t('home.list.lamp', { campaign: title, lamp: t(`common.lamp.${lamp}`), count: entry.lamps[lamp] });
              return (
                <li key={lamp}>
                  <Link to="/c/$campaign/board" params={params} search={{ lamp }} aria-label={label} title={label}>
                    <Lamp tone={lamp} word={t(`common.lamp.${lamp}`)} note={label} /> <strong>{entry.lamps[lamp]}</strong>
                  </Link>
                </li>
              );
            })}
        </ul>
      </td>
      <td className="number">{t('home.list.commits.count', { count: entry.commits })}</td>
      <td className="home-moment">{entry.changed === undefined ? '–' : formatMoment(entry.changed)}</td>
      <td>
        <RowActions title={title} actions={actions}>
          <Link className="home-open" to="/c/$campaign/board" params={params} aria-label={t('home.open.named', { campaign: title })}>
            {t('home.open')}
          </Link>
        </RowActions>
      </td>
    </tr>
  );
}
