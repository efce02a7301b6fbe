import { memo, useDeferredValue, useMemo, useRef, useState } from 'react';
import { digest } from '#simulation/report/digest.ts';
import { toDayNumber } from '#domain/iso-date.ts';
import type { Forecast } from '#domain/forecast.ts';
import type { Drawer } from '#engine/drawer/drawer-port.ts';
import { Panel } from '#ui/page.tsx';
import { useCampaign } from '#workspace/use-campaign.ts';
import { FailureLine } from '../run/failure-line.tsx';
import { pictured, type Run, type Simulation } from '../run/use-simulation.ts';
import { type Pair, shownOf } from '../run/variants.ts';
import { useJob } from '../run/use-job.ts';
import { ReplayPanel } from '../replay/replay-panel.tsx';
import { BehindDialog } from './behind-dialog.tsx';
import { ExportFigures } from '../export/export-menu.tsx';
import { FromToday } from '../forecast/from-today.tsx';
import { Headline } from './headline.tsx';
import { OpenFan } from './open-fan.tsx';
import { Overview } from './overview.tsx';
import { RunCardLine } from './run-card-line.tsx';
import { type Behind, BehindContext, type Shown } from './shown.ts';
import { SlipsByWeek } from './slips-by-week.tsx';
import { StageMap } from './stage-map.tsx';
import { StageTimes } from './stage-times.tsx';
import { UnitFigures } from './unit-figures.tsx';
import { Workload } from '../workload/workload.tsx';
import type { PutToWork } from '../run/worker-shelf.ts';

interface FindingsProps {
  readonly simulation: Simulation;
  /** Which of what was run is looked at. */
  readonly pair: Pair;
  readonly putToWork: PutToWork;
  /** Where forecasts are kept. */
  readonly forecasts: Drawer<readonly Forecast[]>;
}

/** What came of a run, as far as it has come; before there is one, what it will tell. */
export function Findings({ simulation, pair, putToWork, forecasts }: FindingsProps) {
  const { t } = useCampaign();
  const run = pictured(simulation);
  return (
    <div className="simulate-findings">
      <div role="status" className="simulate-status">
        <Status simulation={simulation} />
      </div>
      {simulation.kind === 'idle' ? (
        <Panel>
          <p className="simulate-invitation">{t('simulate.invitation')}</p>
        </Panel>
      ) : null}
      {run === undefined ? null : <Pictures run={run} isOld={run !== simulation} pair={pair} putToWork={putToWork} forecasts={forecasts} />}
    </div>
  );
}

function Status({ simulation }: { readonly simulation: Simulation }) {
  const { t } = useCampaign();
  switch (simulation.kind) {
    case 'running':
      return simulation.count === 0 ? t('simulate.begun') : t('simulate.running', { count: simulation.count, runs: simulation.runs });
    case 'stopped':
      return t('simulate.stopped', { count: simulation.count });
    case 'enough':
      return t('simulate.enough', { count: simulation.count });
    case 'done':
      return simulation.runs < simulation.asked.replications ? t('simulate.full', { count: simulation.runs }) : null;
    case 'failed':
      return <FailureLine failure={simulation.failure} />;
    default:
      return null;
  }
}

interface PicturesProps extends Omit<FindingsProps, 'simulation'> {
  readonly run: Run;
  /** Whether these are the pictures of what was run before, until there are any of what runs. */
  readonly isOld: boolean;
}

/** Pictures that are old stay as they were drawn, and so do those of a run until it is time to draw them anew. */
const Pictures = memo(DrawnPictures, ({ run: was, ...before }, { run: is, ...now }) => {
  if (now.isOld) return is === was;
  const sameOnes = String(shownOf(is.asked.variants, now.pair)) === String(shownOf(was.asked.variants, before.pair));
  return is.asked === was.asked && is.drawn === was.drawn && is.kind === was.kind && sameOnes && now.isOld === before.isOld;
});

/** What stands further down the page, drawn when what is on top has been seen. */
const Further = memo(function FurtherPictures({ shown }: { readonly shown: Shown }) {
  return (
    <>
      <StageMap {...shown} />
      <UnitFigures {...shown} />
      <div className="simulate-pair">
        <SlipsByWeek {...shown} />
        {shown.since === undefined ? <OpenFan {...shown} /> : null}
      </div>
      <Workload {...shown} />
    </>
  );
});

function DrawnPictures({ run, pair, putToWork, forecasts }: PicturesProps) {
  const { model, words, t } = useCampaign();
  const { results, drawn: count, asked } = run;
  const digests = useMemo(() => results.map((each) => digest(model, each, count)), [results, count, model]);
  const names = useMemo(() => asked.variants.map(({ scenario }) => (scenario === null ? t('simulate.asItIs') : words.text(scenario.title))), [asked, t, words]);
  const since = asked.live === undefined ? undefined : toDayNumber(asked.live.today);
  const { variants, shown } = useMemo(() => {
    const places = shownOf(asked.variants, pair);
    const take = <T,>(list: readonly T[]): readonly T[] => places.flatMap((place) => list.slice(place, place + 1));
    return { variants: take(asked.variants), shown: { results: take(results), digests: take(digests), names: take(names), count, since } satisfies Shown };
  }, [asked, pair, results, digests, names, count, since]);
  const further = useDeferredValue(shown);
  const [behind, setBehind] = useState<Behind | null>(null);
  const { working, ask } = useJob('replay', putToWork);
  const board = useRef<HTMLDivElement>(null);
  const look = (variant: number, replication: number): void => {
    const definition = variants[variant]?.definition;
    if (definition === undefined) return;
    setBehind(null);
    ask({ definition, seed: asked.seed, replication, live: asked.live?.start });
    board.current?.scrollIntoView({ block: 'start' });
  };
  return (
    <BehindContext value={setBehind}>
      {results.length > 2 ? <Overview results={results} digests={digests} names={names} count={count} since={since} /> : null}
      {asked.live === undefined ? null : <FromToday shown={shown} variant={variants[0]} run={run} forecasts={forecasts} />}
      <Headline {...shown} />
      <StageTimes {...shown} />
      <Further shown={further} />
      <div ref={board}>
        <ReplayPanel shown={shown} replayed={working} look={look} />
      </div>
      {behind === null ? null : <BehindDialog behind={behind} look={(replication) => look(behind.variant, replication)} close={() => setBehind(null)} />}
      <div className="simulate-foot">
        <ExportFigures run={run} />
        <RunCardLine variants={variants} seed={asked.seed} count={count} />
      </div>
    </BehindContext>
  );
}
