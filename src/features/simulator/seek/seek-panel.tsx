import { Button } from 'antd';
import { useId, useState } from 'react';
import type { FactDefinition } from '#domain/fact.ts';
import { formatNumber, formatPercent, formatQuantity } from '#i18n/format-number.ts';
import { Panel } from '#ui/page.tsx';
import { PlainTable } from '#ui/plain-table.tsx';
import { useCampaign } from '#workspace/use-campaign.ts';
import { NumberField } from '../number-field.tsx';
import type { AnalysisProps } from '../run/analysis-props.ts';
import { FailureLine } from '../run/failure-line.tsx';
import { useJob, type Working } from '../run/use-job.ts';

const RUNS = 40;
const SHARES = [0.5, 0.8, 0.9, 1];

/** Which value of a parameter keeps a figure of every unit within a limit. */
export function SeekPanel({ definition, putToWork, seed, live }: AnalysisProps) {
  const { t, words } = useCampaign();
  const id = useId();
  const { working, ask, stop } = useJob('seek', putToWork);
  const figures = definition.vocabulary.filter(isUnitFigure);
  const [parameter, setParameter] = useState(() => firstParameter(definition.parameters));
  const [fact, setFact] = useState(() => firstFigure(figures));
  const [limit, setLimit] = useState(10);
  const [share, setShare] = useState(0.9);
  const isShare = words.fact(fact)?.range?.max === 1;
  const run = (): void => ask({ definition, live: live(), parameter, fact, limit: isShare ? limit / 100 : limit, share, seed, runs: RUNS });
  if (figures.length === 0) return null;
  return (
    <Panel title={t('simulate.seek.title')}>
      <p className="soft simulate-about">{t('simulate.seek.about')}</p>
      <div className="simulate-form simulate-seek">
        <label htmlFor={`${id}-parameter`}>{t('simulate.seek.parameter')}</label>
        <select id={`${id}-parameter`} className="simulate-select" value={parameter} onChange={({ target }) => setParameter(target.value)}>
          {definition.parameters.map((each) => (
            <option key={each.id} value={each.id}>
              {words.text(each.title)}
            </option>
          ))}
        </select>
        <label htmlFor={`${id}-fact`}>{t('simulate.units.figure')}</label>
        <select id={`${id}-fact`} className="simulate-select" value={fact} onChange={({ target }) => setFact(target.value)}>
          {figures.map((each) => (
            <option key={each.id} value={each.id}>
              {words.factTitle(each.id)}
            </option>
          ))}
        </select>
        <label htmlFor={`${id}-limit`}>{t('simulate.seek.limit')}</label>
        <span>
          <NumberField id={`${id}-limit`} value={limit} range={{ min: 0 }} change={setLimit} />
          {isShare ? ' %' : ''}
        </span>
        <label htmlFor={`${id}-share`}>{t('simulate.seek.often')}</label>
        <select id={`${id}-share`} className="simulate-select" value={share} onChange={({ target }) => setShare(Number(target.value))}>
          {SHARES.map((each) => (
            <option key={each} value={each}>
              {t('simulate.seek.share', { tenths: each * 10 })}
            </option>
          ))}
        </select>
        {working.kind === 'running' ? (
          <Button size="small" onClick={stop}>
            {t('common.button.cancel')}
          </Button>
        ) : (
          <Button size="small" onClick={run}>
            {t('simulate.seek.run')}
          </Button>
        )}
      </div>
      <Answer working={working} />
    </Panel>
  );
}

function isUnitFigure({ subject, type, source }: FactDefinition): boolean {
  return subject === 'unit' && type === 'number' && (source.kind === 'aggregate' || source.kind === 'rule');
}

/** The pass mark, about which most want to know; the first one where there is none. */
function firstParameter(parameters: readonly { readonly id: string }[]): string {
  return (parameters.find(({ id }) => id === 'exam.pass') ?? parameters[0])?.id ?? '';
}

/** A share, which has a limit of its own in most orders. */
function firstFigure(figures: readonly FactDefinition[]): string {
  return (figures.find(({ range }) => range?.max === 1) ?? figures[0])?.id ?? '';
}

function Answer({ working }: { readonly working: Working<'seek'> }) {
  const { t, words } = useCampaign();
  if (working.kind === 'idle') return null;
  if (working.kind === 'failed') return <FailureLine failure={working.failure} />;
  const { question, steps } = working;
  const parameter = words.parameterTitle(question.parameter);
  const unit = words.parameter(question.parameter)?.unit;
  return (
    <>
      <p role="status" className="simulate-answer">
        {working.kind === 'done' ? <Found found={working.answer} parameter={parameter} unit={unit} /> : null}
      </p>
      {steps.length === 0 ? null : (
        <PlainTable
          caption={t('simulate.seek.title')}
          head={
            <tr>
              <th scope="col" className="number">
                {t('simulate.seek.value')}
              </th>
              <th scope="col" className="number">
                {t('simulate.seek.hits')}
              </th>
            </tr>
          }
        >
          <tbody>
            {steps
              .toSorted((left, right) => left.value - right.value)
              .map(({ value, hits, runs }) => (
                <tr key={value}>
                  <th scope="row" className="number">
                    {formatNumber(value)}
                  </th>
                  <td className="number">{formatPercent(hits / runs, 0)}</td>
                </tr>
              ))}
          </tbody>
        </PlainTable>
      )}
    </>
  );
}

type FoundValue = Extract<Working<'seek'>, { kind: 'done' }>['answer'];

function Found({ found, parameter, unit }: { readonly found: FoundValue; readonly parameter: string; readonly unit: Parameters<typeof formatQuantity>[1] }) {
  const { t, words } = useCampaign();
  switch (found.kind) {
    case 'upTo':
      return t('simulate.seek.upTo', { parameter, value: formatQuantity(found.value, unit, words.language) });
    case 'from':
      return t('simulate.seek.from', { parameter, value: formatQuantity(found.value, unit, words.language) });
    case 'everywhere':
      return t('simulate.seek.everywhere', { parameter });
    case 'nowhere':
      return t('simulate.seek.nowhere', { parameter });
  }
}
