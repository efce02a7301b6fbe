import { finishes } from '#simulation/report/finishes.ts';
import { replicationsWhere } from '#simulation/report/digest.ts';
import { formatDate } from '#i18n/format-date.ts';
import { Panel } from '#ui/page.tsx';
import { useCampaign } from '#workspace/use-campaign.ts';
import { CountButton } from './count-button.tsx';
import type { Shown } from './shown.ts';

const DOTS = 50;

/** In how many campaigns everything was through at the end: as a sentence, and as fifty dots. */
export function Headline({ digests, names, results, count }: Shown) {
  const { t, model, words } = useCampaign();
  const end = formatDate(model.definition.meta.to, words.language, 'day');
  return (
    <Panel title={t('simulate.headline')}>
      <div className="simulate-headlines">
        {digests.map(({ finished, replications }, variant) => (
          <figure key={names[variant]} className="simulate-headline">
            <figcaption>
              {digests.length > 1 ? <strong>{names[variant]}</strong> : null}
              <span className="simulate-big">{t('simulate.finished', { hits: finished.hits, runs: replications })}</span>
              <span>{t('simulate.finished.about', { end })}</span>
              <span className="soft">{t('simulate.finished.reach', { low: percent(finished.low), high: percent(finished.high) })}</span>
            </figcaption>
            <Unfinished finished={finishesOf(results[variant], count)} variant={variant} />
            <Dots share={replications === 0 ? 0 : finished.share} />
          </figure>
        ))}
      </div>
    </Panel>
  );
}

function finishesOf(results: Shown['results'][number] | undefined, count: number): readonly boolean[] {
  return results === undefined ? [] : finishes(results, count);
}

/** The campaigns that went through and those that did not, each list to be opened. */
function Unfinished({ finished, variant }: { readonly finished: readonly boolean[]; readonly variant: number }) {
  const { t } = useCampaign();
  const [through, stuck] = [true, false].map((is) => replicationsWhere(finished.length, (replication) => finished[replication] === is));
  return (
    <p className="simulate-lists">
      <CountButton title={t('simulate.finished.through')} variant={variant} replications={through ?? []}>
        {t('simulate.finished.listThrough', { count: through?.length ?? 0 })}
      </CountButton>
      <CountButton title={t('simulate.finished.stuck')} variant={variant} replications={stuck ?? []}>
        {t('simulate.finished.listStuck', { count: stuck?.length ?? 0 })}
      </CountButton>
    </p>
  );
}

function percent(share: number): number {
  return Math.round(share * 100);
}

/** Fifty campaigns like these: the filled ones are finished. */
function Dots({ share }: { readonly share: number }) {
  const filled = Math.round(share * DOTS);
  return (
    <svg className="simulate-dots" viewBox="0 0 250 20" aria-hidden="true">
      {Array.from({ length: DOTS }, (_, dot) => (
        <circle key={dot} cx={(dot % 25) * 10 + 5} cy={Math.floor(dot / 25) * 10 + 5} r={3.6} className={dot < filled ? 'simulate-dot-hit' : 'simulate-dot'} />
      ))}
    </svg>
  );
}
