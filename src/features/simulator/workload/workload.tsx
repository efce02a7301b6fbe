import { useId, useMemo, useState } from 'react';
import { workOf } from '#simulation/report/workload.ts';
import { Panel } from '#ui/page.tsx';
import { useCampaign } from '#workspace/use-campaign.ts';
import type { Shown } from '../results/shown.ts';
import { VariantChoice } from '../results/variant-choice.tsx';
import { workViews } from './work-kinds.ts';
import { WorkPeaks } from './work-peaks.tsx';
import { WorkTable } from './work-table.tsx';

/** How much each unit has to do, week by week, on average: in hours of working time, all or of one kind, or in commands; in all or by head. */
export function Workload({ results, names, count, since }: Shown) {
  const { t, words, model } = useCampaign();
  const [wanted, choose] = useState<string | undefined>();
  const [wantedVariant, chooseVariant] = useState(0);
  const [byHead, setByHead] = useState(false);
  const id = useId();
  const layout = results[0]?.layout;
  const views = useMemo(() => (layout === undefined ? [] : workViews(layout, { t, words, model })), [layout, t, words, model]);
  const view = views.find((each) => each.id === wanted) ?? views[0];
  const choice = view?.choice;
  const works = useMemo(() => (choice === undefined ? [] : results.map((each) => workOf(each, count, choice))), [results, count, choice]);
  if (layout === undefined || view === undefined) return null;
  const variant = Math.min(wantedVariant, results.length - 1);
  const isHours = view.choice.kind === 'hours';
  return (
    <Panel
      title={t('simulate.work')}
      aside={
        <>
          <span>{t(isHours ? 'simulate.work.about.hours' : 'simulate.work.about')}</span>
          <VariantChoice names={names} chosen={variant} choose={chooseVariant} />
        </>
      }
      flush
    >
      <div className="simulate-work-bar">
        {views.length < 2 ? null : (
          <>
            <label htmlFor={id}>{t('simulate.units.figure')}</label>
            <select id={id} className="simulate-select" value={view.id} onChange={({ target }) => choose(target.value)}>
              {views.map((each) => (
                <option key={each.id} value={each.id}>
                  {each.title}
                </option>
              ))}
            </select>
          </>
        )}
        <label>
          <input type="checkbox" checked={byHead} onChange={({ target }) => setByHead(target.checked)} /> {t('simulate.work.byHead')}
        </label>
      </div>
      <WorkPeaks work={works[variant] ?? []} layout={layout} measure={t(isHours ? 'simulate.work.unit.hours' : 'simulate.work.unit.times')} />
      <WorkTable works={works} variant={variant} layout={layout} since={since} byHead={byHead} caption={`${t('simulate.work')}: ${view.title}`} />
    </Panel>
  );
}
