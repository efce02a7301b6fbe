import { useId, useState } from 'react';
import type { Act, ActTrigger } from '#domain/act.ts';
import { subjectOfAct } from '#domain/subject-of-act.ts';
import { nameCommand } from '#i18n/name-command.ts';
import { useCampaign } from '#workspace/use-campaign.ts';
import { ArrivalsFields } from './arrivals-fields.tsx';
import { DaysFields } from './days-fields.tsx';
import { firstTrigger } from './first-trigger.ts';
import { fitOf, type TriggerKind } from './fit.ts';
import { StateFields } from './state-fields.tsx';

/** The ways to start, in the order in which they are offered. */
const KINDS: readonly TriggerKind[] = ['state', 'days', 'arrivals'];

interface FieldsProps {
  readonly act: Act;
  /** All acts of the behaviour. */
  readonly acts: readonly Act[];
  readonly change: (act: Act) => void;
}

/** What starts an act: how, and with which particulars. Only what its commands can go with is offered; why the rest is not is said. */
export function TriggerFields({ act, acts, change }: FieldsProps) {
  const campaign = useCampaign();
  const { t, model } = campaign;
  const id = useId();
  // What was chosen before, so that looking at another way to start loses nothing.
  const [before, setBefore] = useState<Partial<Record<TriggerKind, ActTrigger>>>({});
  const { trigger } = act;
  const fit = fitOf(model, act);
  const subject = subjectOfAct(act, (chart) => model.charts.get(chart)?.chart.subject);
  const put = (next: ActTrigger): void => change({ ...act, trigger: next });
  const offered = KINDS.filter((kind) => kind === trigger.kind || fit.kinds.includes(kind));
  const start = (kind: TriggerKind): void => {
    const next = before[kind] ?? firstTrigger(model, act, kind);
    if (next === undefined || kind === trigger.kind) return;
    setBefore({ ...before, [trigger.kind]: trigger });
    put(next);
  };
  return (
    <>
      <label htmlFor={id}>{t('behaviour.start')}</label>
      <div className="trigger-row">
        <select
          id={id}
          className="simulate-select"
          value={trigger.kind}
          onChange={({ target }) => {
            const kind = KINDS.find((each) => each === target.value);
            if (kind !== undefined) start(kind);
          }}
        >
          {offered.map((kind) => (
            <option key={kind} value={kind}>
              {t(`behaviour.start.${kind}`)}
            </option>
          ))}
        </select>
        {fit.binding === undefined || offered.includes('arrivals') ? null : (
          <span className="soft">{t('behaviour.start.noArrivals', { command: nameCommand(fit.binding.type, campaign) })}</span>
        )}
      </div>
      {trigger.kind === 'state' ? <StateFields act={act} trigger={trigger} subjects={fit.subjects} change={change} /> : null}
      {trigger.kind === 'days' ? <DaysFields act={act} acts={acts} trigger={trigger} subjects={[...new Set([...fit.subjects, subject])]} put={put} /> : null}
      {trigger.kind === 'arrivals' ? <ArrivalsFields trigger={trigger} put={put} /> : null}
    </>
  );
}
