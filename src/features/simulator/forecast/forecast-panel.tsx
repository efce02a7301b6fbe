import { Button } from 'antd';
import { useMemo, useState } from 'react';
import type { Forecast } from '#domain/forecast.ts';
import { toDayNumber } from '#domain/iso-date.ts';
import type { Drawer } from '#engine/drawer/drawer-port.ts';
import { addForecast } from '#engine/drawer/merge-forecasts.ts';
import { formatDate } from '#i18n/format-date.ts';
import { formatNumber } from '#i18n/format-number.ts';
import { actualOpen } from '#simulation/report/actual-open.ts';
import type { Digest } from '#simulation/report/digest.ts';
import { type ForecastCard, scoreForecast, toForecast } from '#simulation/report/forecast.ts';
import { Panel } from '#ui/page.tsx';
import { PlainTable } from '#ui/plain-table.tsx';
import { useCampaign } from '#workspace/use-campaign.ts';
import { NotKept } from '../keeping-note.tsx';
import { useDrawer } from '../use-drawer.ts';
import { ForecastChart } from './forecast-chart.tsx';

interface ForecastProps {
  /** What the simulation says that goes on from today. */
  readonly digest: Digest;
  /** Day number of the campaign's first day. */
  readonly first: number;
  readonly card: Omit<ForecastCard, 'at'>;
  readonly drawer: Drawer<readonly Forecast[]>;
}

/** What is foretold from today on, beside what came so far and what was foretold before; each forecast can be kept and is held against what comes. */
export function ForecastPanel({ digest, first, card, drawer }: ForecastProps) {
  const { t, words, commits, state, id, model } = useCampaign();
  const open = useDrawer(drawer, id);
  const { value: kept, isRead, change } = open;
  const [chosen, choose] = useState<Forecast | undefined>();
  const actual = useMemo(() => actualOpen(commits, 'issue', { first, today: state.today }), [commits, first, state.today]);
  const now = useMemo(() => toForecast(digest, first, { ...card, at: '' }), [digest, first, card]);
  const shown = kept.find(({ at, seed }) => at === chosen?.at && seed === chosen.seed) ?? kept.findLast(({ madeOn }) => madeOn < state.today);
  const length = toDayNumber(model.definition.meta.to) - first + 1;
  const keep = (): void => change(addForecast(kept, { ...now, at: new Date().toISOString() }));
  const isThere = kept.some(({ madeOn, seed, replications }) => madeOn === now.madeOn && seed === now.seed && replications === now.replications);
  return (
    <Panel
      title={t('forecast.title')}
      aside={
        <>
          <span>{t('forecast.about')}</span>
          <Button size="small" onClick={keep} disabled={isThere || !isRead}>
            {t(isThere ? 'forecast.isKept' : 'forecast.keep')}
          </Button>
        </>
      }
    >
      <NotKept {...open} failed={t('forecast.notKept')} />
      <p className="simulate-keys">
        <span className="simulate-key">
          <span className="simulate-swatch forecast-actual" />
          {t('forecast.actual', { count: actual.at(-1) ?? 0 })}
        </span>
        <span className="simulate-key">
          <span className="simulate-swatch forecast-now" />
          {t('forecast.now')}
        </span>
        {shown === undefined ? null : (
          <span className="simulate-key">
            <span className="simulate-swatch forecast-before" />
            {t('forecast.before', { day: formatDate(shown.madeOn, words.language, 'day') })}
          </span>
        )}
      </p>
      <ForecastChart actual={actual} now={now} before={shown} first={first} length={length} />
      {kept.length === 0 ? (
        <p className="soft simulate-about">{t('forecast.none')}</p>
      ) : (
        <Kept kept={kept} shown={shown} choose={choose} score={(forecast) => scoreForecast(forecast, 'issue', { first, actual })} />
      )}
    </Panel>
  );
}

interface KeptProps {
  readonly kept: readonly Forecast[];
  readonly shown: Forecast | undefined;
  readonly choose: (forecast: Forecast) => void;
  readonly score: (forecast: Forecast) => ReturnType<typeof scoreForecast>;
}

/** Every forecast that was kept, with what became of it so far. */
function Kept({ kept, shown, choose, score }: KeptProps) {
  const { t, words } = useCampaign();
  return (
    <PlainTable
      caption={t('forecast.kept')}
      head={
        <tr>
          <th scope="col">{t('forecast.madeOn')}</th>
          <th scope="col" className="number">
            {t('simulate.overview.finished')}
          </th>
          <th scope="col" className="number">
            {t('forecast.within')}
          </th>
          <th scope="col" className="number">
            {t('forecast.off')}
          </th>
          <th scope="col">{t('forecast.draw')}</th>
        </tr>
      }
    >
      <tbody>
        {kept.toReversed().map((forecast) => {
          const { days, within, off } = score(forecast);
          return (
            <tr key={`${forecast.madeOn} ${String(forecast.seed)}`}>
              <th scope="row">{formatDate(forecast.madeOn, words.language)}</th>
              <td className="number">{t('simulate.of', { hits: forecast.finished, runs: forecast.replications })}</td>
              <td className="number">{days === 0 ? '–' : t('forecast.within.of', { within, days })}</td>
              <td className="number">{days === 0 ? '–' : `${off > 0 ? '+' : ''}${formatNumber(off, 1)}`}</td>
              <td>
                <input
                  type="radio"
                  name="forecast"
                  className="forecast-choice"
                  aria-label={t('forecast.drawThis', { day: formatDate(forecast.madeOn, words.language) })}
                  checked={forecast === shown}
                  onChange={() => choose(forecast)}
                />
              </td>
            </tr>
          );
        })}
      </tbody>
    </PlainTable>
  );
}
