import { lazy, type ReactNode, Suspense } from 'react';
import type { ParameterDefinition } from '#domain/parameter.ts';
import { behaviourDrawer } from './drawers.ts';
import { putToWork } from './simulate-workers.ts';

/** The designer goes without the simulator until a parameter is opened. */
const SweepPanel = lazy(async () => {
  const [{ SweepPanel: panel }] = await Promise.all([import('#features/simulator/sweep/sweep-panel.tsx'), import('./simulate-texts.ts')]);
  return { default: panel };
});

/** What another value of a parameter would do to the campaign, from the simulator. */
export function outlookOn(parameter: ParameterDefinition): ReactNode {
  return (
    <Suspense fallback={null}>
      <SweepPanel parameter={parameter} putToWork={putToWork} behaviour={behaviourDrawer} />
    </Suspense>
  );
}
