import type { Digest } from '#simulation/report/digest.ts';
import { formatDate } from '#i18n/format-date.ts';
import { Panel } from '#ui/page.tsx';
import { useCampaign } from '#workspace/use-campaign.ts';

/** The digests of all variants, with what each is called. */
export interface Compared {
  readonly digests: readonly Digest[];
  readonly names: readonly string[];
}

const DOTS = 50;

/** In how many campaigns everything was through at the end: as a sentence, and as fifty dots. */
export function Headline({ digests, names }: Compared) {
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
            <Dots share={replications === 0 ? 0 : finished.share} />
          </figure>
        ))}
      </div>
    </Panel>
  );
}

function percent(share: number): number {
  return Math.round(share * 100);
}

/** Fifty campaigns like these: the filled ones are finished. */
function Dots({ share }: { readonly share: number }) {
  const filled = Math.round(share * DOTS);
  return (
    <svg className="simulate-dots" viewBox="0 0 250 50" aria-hidden="true">
      {Array.from({ length: DOTS }, (_, dot) => (
        <circle key={dot} cx={(dot % 25) * 10 + 5} cy={Math.floor(dot / 25) * 22 + 14} r={3.6} className={dot < filled ? 'simulate-dot-hit' : 'simulate-dot'} />
      ))}
    </svg>
  );
}
