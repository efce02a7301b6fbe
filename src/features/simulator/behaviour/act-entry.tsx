import { Button } from 'antd';
import type { Act } from '#domain/act.ts';
import type { WorkKind } from '#domain/behaviour.ts';
import { formatDate } from '#i18n/format-date.ts';
import { Panel } from '#ui/page.tsx';
import { useCampaign } from '#workspace/use-campaign.ts';
import { CaseList } from './case-list.tsx';
import { conditionWords } from './condition-words.ts';
import { EffortList } from './effort-list.tsx';
import { ServersField } from './servers-field.tsx';

interface EntryProps {
  readonly act: Act;
  /** As the campaign brought it, where it was changed since. */
  readonly original: Act | undefined;
  /** The kinds of work that the behaviour names. */
  readonly kinds: readonly WorkKind[];
  readonly change: (act: Act) => void;
  /** Nobody is to do it any more. */
  readonly takeOut: () => void;
}

/** One thing that people do: what brings it about, how many can be at it, the hours it takes, and its cases. */
export function ActEntry({ act, original, kinds, change, takeOut }: EntryProps) {
  const { t, words } = useCampaign();
  const isChanged = original !== undefined && original !== act;
  return (
    <Panel
      title={words.text(act.title)}
      aside={
        <>
          {isChanged ? (
            <Button size="small" onClick={() => change(original)}>
              {t('behaviour.restore')}
            </Button>
          ) : null}
          <Button size="small" onClick={takeOut}>
            {t('behaviour.takeOut')}
          </Button>
        </>
      }
    >
      <p className="simulate-about">{useTriggerWords(act)}</p>
      {act.servers === undefined ? null : (
        <p className="behaviour-share">
          <ServersField servers={act.servers} change={(servers) => change({ ...act, servers })} />
        </p>
      )}
      <EffortList act={act} kinds={kinds} change={change} />
      <CaseList act={act} change={change} />
    </Panel>
  );
}

/** What brings an act about, in words. */
function useTriggerWords({ trigger, cancelledBy = [] }: Act): string {
  const campaign = useCampaign();
  const { t, words, model } = campaign;
  const day = (date: string): string => formatDate(date, words.language, 'day');
  const stops = cancelledBy.map((id) => words.text(model.definition.behaviour?.shocks.find((shock) => shock.id === id)?.title ?? { zh: id, en: id }));
  const stopped = stops.length === 0 ? '' : ` ${t('behaviour.cancelled', { shocks: stops.join('、') })}`;
  switch (trigger.kind) {
    case 'state': {
      const charts = trigger.charts.map((chart) => words.chartTitle(chart)).join('、');
      const [chart = ''] = trigger.charts;
      const at = 'tag' in trigger.at ? trigger.at.tag : words.stateLabel(chart, trigger.at.state);
      const when = trigger.when === undefined ? '' : ` ${t('behaviour.when', { condition: conditionWords(trigger.when, campaign) })}`;
      return `${t('behaviour.trigger.state', { charts, at })}${when}${stopped}`;
    }
    case 'days':
      return `${t('behaviour.trigger.days', { subject: t(`common.subject.${trigger.subject}`), days: trigger.dates.map(day).join('、') })}${stopped}`;
    case 'arrivals':
      return `${t('behaviour.trigger.arrivals', { from: day(trigger.from), to: day(trigger.to) })}${stopped}`;
  }
}
