import { Fragment, type ReactNode } from 'react';
import type { Voice } from '#i18n/voice.ts';
import { nameCommand } from '#i18n/name-command.ts';
import { EmptyState } from '#ui/empty-state.tsx';
import { Panel } from '#ui/page.tsx';
import { useCampaign } from '#workspace/use-campaign.ts';
import { RuleLink } from '#workspace/rule-link.tsx';
import { ChartLink, StageLink } from '#features/designer/place-link.tsx';
import { type RuleUse, usesOf } from './rule-uses.ts';
import { slot, weave } from './weave.tsx';
import './used-by-panel.css';

const PASSED = 'deadline.passed:';

/** Everything that rests on a rule, each with a way to it. */
export function UsedByPanel({ rule }: { readonly rule: string }) {
  const { model, t } = useCampaign();
  const uses = usesOf(model.definition, rule);
  return (
    <Panel title={t('rules.usedBy')} aside={uses.length === 0 ? undefined : t('common.count.items', { count: uses.length })}>
      {uses.length === 0 ? (
        <EmptyState title={t('rules.use.none')} />
      ) : (
        <ul className="rule-uses">
          {uses.map((use, index) => (
            <li key={index}>
              <span className="rule-use-kind">{t(`rules.use.${use.kind}`)}</span>
              <span>
                <UseWords use={use} />
              </span>
            </li>
          ))}
        </ul>
      )}
    </Panel>
  );
}

function UseWords({ use }: { readonly use: RuleUse }): ReactNode {
  const voice = useCampaign();
  const { t, words, model } = voice;
  switch (use.kind) {
    case 'entry':
    case 'gate':
      return <StageLink stage={use.stage} />;
    case 'guard':
      return inChart(use, use.event === null ? t('rules.use.byItself') : nameEvent(use.event, use.chart, voice), voice);
    case 'effect':
      return inChart(use, t(`rules.effect.${use.effect}`), voice);
    case 'ladder':
      return words.ladderTitle(use.ladder);
    case 'performance':
      return words.text(model.definition.performance.parts.find(({ id }) => id === use.part)?.title ?? { zh: use.part, en: use.part });
    case 'fact':
      return (
        <>
          {words.factTitle(use.fact)}
          {use.rules.length === 0 ? null : (
            <span className="soft">
              {' '}
              {t('rules.use.readBy')}
              {use.rules.map((rule, index) => (
                <Fragment key={rule}>
                  {index === 0 ? ' ' : t('common.list.separator')}
                  <RuleLink rule={rule} />
                </Fragment>
              ))}
            </span>
          )}
        </>
      );
  }
}

function inChart({ chart, state }: { readonly chart: string; readonly state: string }, what: string, { t, words }: Voice): ReactNode {
  return weave(t('rules.use.inChart', { chart: slot(0), state: state === '' ? words.chartTitle(chart) : words.stateLabel(chart, state), what }), [
    <ChartLink key="chart" chart={chart} />,
  ]);
}

function nameEvent(event: string, chart: string, voice: Voice): string {
  if (!event.startsWith(PASSED)) return nameCommand(event, voice);
  return voice.t('rules.use.passed', { deadline: voice.words.deadlineLabel(chart, event.slice(PASSED.length)) });
}
