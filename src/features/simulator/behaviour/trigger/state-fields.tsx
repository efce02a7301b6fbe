import { useId } from 'react';
import { type Act, mostOfAct } from '#domain/act.ts';
import type { SubjectKind } from '#domain/id.ts';
import { useCampaign } from '#workspace/use-campaign.ts';
import { ConditionFields } from '../conditions/condition-fields.tsx';
import { ServersField } from '../servers-field.tsx';
import { NumberField } from '../../number-field.tsx';
import { startIn } from './first-trigger.ts';
import { NotBeforeField } from './not-before-field.tsx';
import { type Particulars, type StateTrigger, withParticulars, withServers } from './particulars.ts';
import { isIn } from './places.ts';
import { PlaceField } from './place-field.tsx';

/** What is tried again without a number is tried again the next working day. */
const NEXT_DAY = 1;

interface StateProps {
  readonly act: Act;
  readonly trigger: StateTrigger;
  /** Kinds of subject that can do it. */
  readonly subjects: readonly SubjectKind[];
  readonly change: (act: Act) => void;
}

/** In which charts and where in them an act is done, while what holds, from when, and how often. */
export function StateFields({ act, trigger, subjects, change }: StateProps) {
  const { t, model } = useCampaign();
  const [while_, once, again, many] = [useId(), useId(), useId(), useId()];
  const put = (next: StateTrigger): void => change({ ...act, trigger: next });
  const set = (particulars: Particulars): void => put(withParticulars(trigger, particulars));
  const kind = model.charts.get(trigger.charts[0] ?? '')?.chart.subject ?? 'campaign';
  return (
    <>
      <ChartsField act={act} trigger={trigger} subjects={subjects} put={put} />
      <PlaceField trigger={trigger} put={put} />
      <span id={while_}>{t('behaviour.start.when')}</span>
      <div role="group" aria-labelledby={while_}>
        <ConditionFields logic={trigger.when} kind={kind} none={t('behaviour.start.always')} change={(when) => set({ when })} />
      </div>
      <NotBeforeField value={trigger.notBefore} isStage={kind === 'stage'} change={(notBefore) => set({ notBefore })} />
      <span id={once}>{t('behaviour.start.often')}</span>
      <label className="behaviour-code">
        <input
          type="checkbox"
          aria-describedby={once}
          checked={trigger.once === true}
          onChange={({ target }) => set({ once: target.checked ? true : undefined })}
        />
        {t('behaviour.start.once')}
      </label>
      <label htmlFor={again}>{t('behaviour.start.again')}</label>
      <span className="behaviour-number">
        <NumberField
          step={1}
          id={again}
          value={trigger.again ?? NEXT_DAY}
          range={{ min: 1, max: mostOfAct.again }}
          change={(days) => set({ again: days === NEXT_DAY ? undefined : days })}
        />
        {t('behaviour.start.again.days')}
      </span>
      <span id={many}>{t('behaviour.start.many')}</span>
      <div className="trigger-row" role="group" aria-labelledby={many}>
        <label className="behaviour-code">
          <input type="checkbox" checked={act.servers !== undefined} onChange={({ target }) => change(withServers(act, target.checked ? 1 : undefined))} />
          {t('behaviour.start.limited')}
        </label>
        {act.servers === undefined ? null : <ServersField servers={act.servers} change={(servers) => change(withServers(act, servers))} />}
      </div>
    </>
  );
}

interface ChartsProps extends Omit<StateProps, 'change'> {
  readonly put: (trigger: StateTrigger) => void;
}

/** The chart in which an act is done, and others of the same kind of subject that have the same place too. */
function ChartsField({ act, trigger, subjects, put }: ChartsProps) {
  const { t, words, model } = useCampaign();
  const [id, also] = [useId(), useId()];
  const [first = '', ...others] = trigger.charts;
  const charts = [...model.charts.values()];
  const kind = model.charts.get(first)?.chart.subject;
  const offered = charts.filter(({ chart }) => subjects.includes(chart.subject) || chart.id === first);
  const alike = charts.filter(
    (index) => index.chart.id !== first && index.chart.subject === kind && (others.includes(index.chart.id) || isIn(index, trigger.at)),
  );
  const choose = (next: string): void => {
    const index = model.charts.get(next);
    if (index === undefined || next === first) return;
    if (isIn(index, trigger.at) && index.chart.subject === kind) return put({ ...trigger, charts: [next] });
    const start = startIn(model, act, index);
    if (start?.kind === 'state')
      put(withParticulars({ ...trigger, ...start }, { notBefore: start.notBefore ?? (trigger.notBefore === 'window' ? undefined : trigger.notBefore) }));
  };
  const tick = (chart: string): void => {
    const wanted = new Set(trigger.charts.includes(chart) ? trigger.charts.filter((each) => each !== chart) : [...trigger.charts, chart]);
    put({ ...trigger, charts: [first, ...charts.map((index) => index.chart.id).filter((each) => each !== first && wanted.has(each))] });
  };
  return (
    <>
      <label htmlFor={id}>{t('behaviour.start.chart')}</label>
      <select id={id} className="simulate-select" value={first} onChange={({ target }) => choose(target.value)}>
        {model.charts.has(first) ? null : <option value={first}>{words.chartTitle(first)}</option>}
        {offered.map(({ chart }) => (
          <option key={chart.id} value={chart.id}>
            {words.chartTitle(chart.id)}
          </option>
        ))}
      </select>
      {alike.length === 0 ? null : (
        <>
          <span id={also}>{t('behaviour.start.also')}</span>
          <div className="behaviour-codes" role="group" aria-labelledby={also}>
            {alike.map(({ chart }) => (
              <label key={chart.id} className="behaviour-code">
                <input type="checkbox" checked={others.includes(chart.id)} onChange={() => tick(chart.id)} />
                {words.chartTitle(chart.id)}
              </label>
            ))}
          </div>
        </>
      )}
    </>
  );
}
