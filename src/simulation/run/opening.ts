import type { SubjectKind } from '#domain/id.ts';
import { toDayNumber } from '#domain/iso-date.ts';
import { SimulationFault } from '../fault.ts';
import type { ChartRig } from '../charts/chart-rig.ts';
import { numberOfKind } from '../world/world.ts';
import { doAll, type Mover } from './mover.ts';
import type { Rig } from './rig.ts';

/** Opens the campaign as the engine does: everybody and everything registered, in its order, every chart begun that begins with it. */
export function openSimulated(rig: Rig, mover: Mover): void {
  const { world, model } = rig;
  const { meta, organisation, stages, starts } = model.definition;
  world.today = toDayNumber(meta.from);
  world.register(numberOfKind('campaign'), -1, undefined);
  for (const kind of ['unit', 'officer', 'stage'] as const) world.table(kind).makeRoom(idsAtOpening(rig, kind).length);
  const units = new Map(organisation.units.map(({ id }, index) => [id, index]));
  for (const index of organisation.units.keys()) world.register(numberOfKind('unit'), index, undefined);
  for (const { unit } of organisation.officers) world.register(numberOfKind('officer'), unit === undefined ? -1 : (units.get(unit) ?? -1), undefined);
  for (const index of organisation.units.keys()) for (const _ of stages) world.register(numberOfKind('stage'), index, undefined);
  stages.forEach((stage, place) => {
    for (const index of organisation.units.keys()) begin(rig, mover, { chart: rig.charts.get(stage.chart), index: index * stages.length + place });
  });
  for (const id of starts) {
    const chart = rig.charts.get(id);
    if (chart !== undefined) for (let index = 0; index < world.table(chart.kind).size; index += 1) begin(rig, mover, { chart, index });
  }
}

function begin(rig: Rig, mover: Mover, { chart, index }: { readonly chart: ChartRig | undefined; readonly index: number }): void {
  if (chart === undefined) return;
  if (!rig.world.attempt(() => doAll(mover.begin(chart, index)))) throw new SimulationFault('simulation.opening.refused', { chart: chart.id });
}

/** The names of the subjects that are there from the opening, in the order of their numbers. */
export function idsAtOpening(rig: Rig, kind: SubjectKind): readonly string[] {
  const { organisation, stages } = rig.model.definition;
  if (kind === 'campaign') return ['campaign'];
  if (kind === 'unit') return organisation.units.map(({ id }) => id);
  if (kind === 'officer') return organisation.officers.map(({ id }) => id);
  return kind === 'stage' ? organisation.units.flatMap(({ id }) => stages.map((stage) => `${stage.id}/${id}`)) : [];
}
