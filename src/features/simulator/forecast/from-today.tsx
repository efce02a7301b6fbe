import { useMemo } from 'react';
import type { Forecast } from '#domain/forecast.ts';
import type { Drawer } from '#engine/drawer/drawer-port.ts';
import { runCard } from '#simulation/run-card.ts';
import type { Run } from '../run/use-simulation.ts';
import type { Variant } from '../run/variants.ts';
import type { Shown } from '../results/shown.ts';
import { ForecastPanel } from './forecast-panel.tsx';

interface FromTodayProps {
  readonly shown: Shown;
  readonly variant: Variant | undefined;
  readonly run: Run;
  readonly forecasts: Drawer<readonly Forecast[]>;
}

/** The forecast of a run that goes on from the running campaign: of the first of what is shown. */
export function FromToday({ shown, variant, run: { asked }, forecasts }: FromTodayProps) {
  const [digest] = shown.digests;
  const definition = variant?.definition;
  const { live, seed } = asked;
  const card = useMemo(() => {
    if (definition === undefined || live === undefined) return undefined;
    const { edition, behaviour } = runCard(definition, { seed, replications: 0, scenario: '' });
    return { madeOn: live.today, seed, edition, behaviour };
  }, [definition, live, seed]);
  const first = shown.results[0]?.layout.first;
  if (digest === undefined || card === undefined || first === undefined) return null;
  return <ForecastPanel digest={digest} first={first} card={card} drawer={forecasts} />;
}
