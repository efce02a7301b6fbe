import { Button } from 'antd';
import { useId, useState } from 'react';
import { formatNumber, formatQuantity } from '#i18n/format-number.ts';
import type { Target } from '#simulation/analysis/target.ts';
import { type Bar, spreadOf } from '#simulation/analysis/tornado.ts';
import { Panel } from '#ui/page.tsx';
import { PlainTable } from '#ui/plain-table.tsx';
import { useCampaign } from '#workspace/use-campaign.ts';
import type { AnalysisProps } from '../run/analysis-props.ts';
import { FailureLine } from '../run/failure-line.tsx';
import { TargetChoice, writerOf } from '../target-choice.tsx';
import { useJob, type Working } from '../run/use-job.ts';

const RUNS = 20;
/** So many of the strongest are drawn. */
const MOST = 15;
const ALL = '';

/** Which parameters move a figure how far: each a tenth of its range lower and higher, the strongest on top. */
export function TornadoPanel({ definition, putToWork, seed, live }: AnalysisProps) {
  const { t, words } = useCampaign();
  const id = useId();
  const { working, ask, stop } = useJob('tornado', putToWork);
  const [target, setTarget] = useState<Target>({ kind: 'finished' });
  const groups = [...new Set(definition.parameters.map(({ group }) => words.text(group)))];
  const [group, setGroup] = useState(groups[0] ?? ALL);
  const run = (): void => {
    const parameters = definition.parameters.filter((each) => group === ALL || words.text(each.group) === group).map((each) => each.id);
    ask({ definition, live: live(), target, parameters, seed, runs: RUNS });
  };
  return (
    <Panel
      title={t('simulate.tornado')}
      aside={
        <>
          <TargetChoice definition={definition} target={target} choose={setTarget} />
          <label htmlFor={`${id}-group`}>{t('simulate.tornado.group')}</label>
          <select id={`${id}-group`} className="simulate-select" value={group} onChange={({ target }) => setGroup(target.value)}>
            {groups.map((each) => (
              <option key={each} value={each}>
                {each}
              </option>
            ))}
            <option value={ALL}>{t('simulate.tornado.all')}</option>
          </select>
          {working.kind === 'running' ? (
            <Button size="small" onClick={stop}>
              {t('common.button.cancel')}
            </Button>
          ) : (
            <Button size="small" onClick={run}>
              {t('simulate.tornado.run')}
            </Button>
          )}
        </>
      }
    >
      <p className="soft simulate-about">{t('simulate.tornado.about', { runs: RUNS })}</p>
      {working.kind === 'failed' ? <FailureLine failure={working.failure} /> : null}
      {working.kind === 'idle' || working.kind === 'failed' ? null : <Bars working={working} />}
    </Panel>
  );
}

function Bars({ working: { kind, question, steps } }: { readonly working: Extract<Working<'tornado'>, { steps: unknown }> }) {
  const { t, words } = useCampaign();
  const [now] = steps.flatMap((step) => (step.kind === 'now' ? [step.mean] : []));
  if (now === undefined) return <p role="status">{t('simulate.begun')}</p>;
  const bars = steps.flatMap((step) => (step.kind === 'bar' ? [step.bar] : []));
  const moving = bars.filter((bar) => spreadOf(bar, now) > 0).toSorted((left, right) => spreadOf(right, now) - spreadOf(left, now));
  const said = writerOf(question.target, words);
  const [low, high] = [Math.min(now, ...moving.flatMap(({ less, more }) => [less, more])), Math.max(now, ...moving.flatMap(({ less, more }) => [less, more]))];
  return (
    <>
      <p role="status">
        {t('simulate.tornado.now', { value: said(now) })}{' '}
        {kind === 'running'
          ? t('simulate.tornado.running', { done: bars.length, all: question.parameters.length })
          : t('simulate.tornado.still', { still: bars.length - moving.length })}
      </p>
      {moving.length === 0 ? null : (
        <PlainTable
          caption={t('simulate.tornado')}
          head={
            <tr>
              <th scope="col">{t('simulate.seek.parameter')}</th>
              <th scope="col">{t('simulate.tornado.moved')}</th>
              <th scope="col" className="number">
                {t('simulate.tornado.less')}
              </th>
              <th scope="col" className="simulate-wide">
                {t('simulate.tornado.reach')}
              </th>
              <th scope="col" className="number">
                {t('simulate.tornado.more')}
              </th>
            </tr>
          }
        >
          <tbody>
            {moving.slice(0, MOST).map((bar) => {
              const unit = words.parameter(bar.id)?.unit;
              return (
                <tr key={bar.id}>
                  <th scope="row">{words.parameterTitle(bar.id)}</th>
                  <td>
                    {t('simulate.tornado.values', {
                      low: formatNumber(bar.low),
                      now: formatNumber(bar.now),
                      high: formatQuantity(bar.high, unit, words.language),
                    })}
                  </td>
                  <td className="number">{said(bar.less)}</td>
                  <td>
                    <BarPicture bar={bar} now={now} reach={{ low, high }} />
                  </td>
                  <td className="number">{said(bar.more)}</td>
                </tr>
              );
            })}
          </tbody>
        </PlainTable>
      )}
    </>
  );
}

/** To the left and to the right of what it is now: where the lower and the higher value lead. */
function BarPicture({
  bar: { less, more },
  now,
  reach: { low, high },
}: {
  readonly bar: Bar;
  readonly now: number;
  readonly reach: { readonly low: number; readonly high: number };
}) {
  const x = (value: number): number => ((value - low) / Math.max(1e-9, high - low)) * 98 + 1;
  const piece = (value: number, className: string) => (
    <rect x={Math.min(x(value), x(now))} y={3} width={Math.max(0.4, Math.abs(x(value) - x(now)))} height={8} className={className} />
  );
  return (
    <svg viewBox="0 0 100 14" preserveAspectRatio="none" className="simulate-codes" aria-hidden="true">
      {piece(less, 'simulate-less')}
      {piece(more, 'simulate-more')}
      <rect x={x(now) - 0.2} y={0} width={0.4} height={14} className="simulate-middle" />
    </svg>
  );
}
