import { fromDayNumber, toDayNumber } from '#domain/iso-date.ts';
import { formatDate } from '#i18n/format-date.ts';
import type { Layout } from '#simulation/measure/layout.ts';
import { replicationsWhere, type StageDigest } from '#simulation/report/digest.ts';
import { Panel } from '#ui/page.tsx';
import { PlainTable } from '#ui/plain-table.tsx';
import { useCampaign } from '#workspace/use-campaign.ts';
import { CountButton } from './count-button.tsx';
import type { Shown } from './shown.ts';
import { SpreadButton } from './spread-button.tsx';

/** When the last unit has passed each stage: from when to when in eight of ten campaigns, beside the stage's window. */
export function StageTimes({ digests, names, results, count }: Shown) {
  const { t, words, model } = useCampaign();
  const layout = results[0]?.layout;
  if (layout === undefined) return null;
  return (
    <Panel title={t('simulate.stages')} aside={<span>{t('simulate.stages.about')}</span>} flush>
      <PlainTable
        caption={t('simulate.stages')}
        head={
          <tr>
            <th scope="col">{t('simulate.stage')}</th>
            {digests.length > 1 ? <th scope="col">{t('simulate.scenario')}</th> : null}
            <th scope="col" className="simulate-wide">
              {t('simulate.stages.when')}
            </th>
            <th scope="col" className="number">
              {t('simulate.stages.inWindow')}
            </th>
            <th scope="col">{t('simulate.stages.last')}</th>
          </tr>
        }
      >
        {model.definition.stages.map((stage, place) => (
          <tbody key={stage.id}>
            {digests.map(({ stages }, variant) => {
              const found = stages[place];
              if (found === undefined) return null;
              return (
                <tr key={names[variant]}>
                  {variant === 0 ? (
                    <th scope="rowgroup" rowSpan={digests.length}>
                      {words.stageTitle(stage.id)}
                    </th>
                  ) : null}
                  {digests.length > 1 ? <td>{names[variant]}</td> : null}
                  <td>
                    <Times
                      stage={found}
                      layout={layout}
                      window={stage}
                      title={t('simulate.stages.spread', { stage: words.stageTitle(stage.id) })}
                      variant={variant}
                    />
                  </td>
                  <td className="number">
                    <CountButton
                      title={t('simulate.stages.late', { stage: words.stageTitle(stage.id) })}
                      variant={variant}
                      replications={replicationsWhere(count, (replication) => !((found.lastDays[replication] ?? Number.NaN) <= found.end))}
                    >
                      {t('simulate.of', { hits: found.inWindow.hits, runs: count })}
                    </CountButton>
                  </td>
                  <td>
                    <LastUnit stage={found} runs={count} variant={variant} />
                  </td>
                </tr>
              );
            })}
          </tbody>
        ))}
      </PlainTable>
    </Panel>
  );
}

interface TimesProps {
  readonly stage: StageDigest;
  readonly layout: Layout;
  readonly window: { readonly from: string; readonly to: string };
  /** The heading of what is behind it, and of which variant it is. */
  readonly title: string;
  readonly variant: number;
}

/** A bar over the days of the campaign: the window, eight of ten campaigns, the middle one. */
function Times({ stage: { lastUnit, lastDays }, layout, window, title, variant }: TimesProps) {
  const { t, words } = useCampaign();
  const day = (offset: number): string => formatDate(fromDayNumber(layout.first + offset), words.language, 'day');
  const x = (offset: number): number => (offset / Math.max(1, layout.days - 1)) * 100;
  const [from, to] = [toDayNumber(window.from) - layout.first, toDayNumber(window.to) - layout.first];
  const [early, middle, late] = [lastUnit.quantile(0.1), lastUnit.quantile(0.5), lastUnit.quantile(0.9)];
  const never = lastUnit.missing;
  return (
    <div className="simulate-times">
      <svg viewBox="0 0 100 14" preserveAspectRatio="none" aria-hidden="true">
        <rect x={x(from)} y={1} width={Math.max(0.5, x(to) - x(from))} height={12} className="simulate-window" />
        {lastUnit.count === 0 ? null : (
          <>
            <rect x={x(early)} y={4} width={Math.max(0.8, x(late) - x(early))} height={6} className="simulate-band" />
            <rect x={x(middle) - 0.3} y={2} width={0.6} height={10} className="simulate-middle" />
          </>
        )}
      </svg>
      <span>
        {lastUnit.count === 0 ? (
          t('simulate.stages.never')
        ) : (
          <SpreadButton title={title} variant={variant} figures={lastDays} step={1} areDays said={day} without={t('simulate.stages.without')}>
            {t('simulate.stages.days', { early: day(early), middle: day(middle), late: day(late) })}
          </SpreadButton>
        )}
        {never > 0 && lastUnit.count > 0 ? <span className="soft"> {t('simulate.stages.notAll', { never })}</span> : null}
      </span>
    </div>
  );
}

/** Who holds the others up most often. */
function LastUnit({ stage, runs, variant }: { readonly stage: StageDigest; readonly runs: number; readonly variant: number }) {
  const { t, words, model } = useCampaign();
  // Where all are last they passed together, or had passed before.
  if (stage.units.every(({ last }) => last.length === runs)) return '–';
  const mostOften = stage.units.toSorted((left, right) => right.last.length - left.last.length).slice(0, 2);
  return mostOften.map(({ unit, last }) => {
    const id = model.definition.organisation.units[unit]?.id ?? '';
    return (
      <div key={id}>
        {words.unitName(id)}{' '}
        <CountButton
          title={t('simulate.stages.isLast', { unit: words.unitName(id), stage: words.stageTitle(stage.stage) })}
          variant={variant}
          replications={last}
        >
          {t('simulate.of', { hits: last.length, runs })}
        </CountButton>
      </div>
    );
  });
}
