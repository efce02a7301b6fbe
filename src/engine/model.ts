import { compileCalendar, type WorkingCalendar } from '#domain/calendar.ts';
import type { CommandDefinition } from '#domain/command-definition.ts';
import type { CampaignDefinition } from '#domain/definition.ts';
import type { FactDefinition } from '#domain/fact.ts';
import { hashOf } from '#domain/hash.ts';
import type { Officer, Unit } from '#domain/organisation.ts';
import type { ParameterDefinition } from '#domain/parameter.ts';
import type { RuleDocument } from '#domain/rule.ts';
import type { Stage } from '#domain/stage.ts';
import { type ChartIndex, indexChart } from '#charts/chart-index.ts';

/** A definition made ready to run: everything by id, charts indexed, the calendar compiled. Immutable; rules compile when first asked. */
export interface Model {
  readonly definition: CampaignDefinition;
  /** The hash that a running campaign pins as its edition (K11). */
  readonly edition: string;
  readonly calendar: WorkingCalendar;
  readonly charts: ReadonlyMap<string, ChartIndex>;
  readonly rules: ReadonlyMap<string, RuleDocument>;
  readonly facts: ReadonlyMap<string, FactDefinition>;
  readonly parameters: ReadonlyMap<string, ParameterDefinition>;
  readonly commands: ReadonlyMap<string, CommandDefinition>;
  readonly stages: ReadonlyMap<string, Stage>;
  readonly units: ReadonlyMap<string, Unit>;
  readonly officers: ReadonlyMap<string, Officer>;
}

/** Makes a checked definition ready. Refuses nothing itself: `checkDefinition` has the findings. */
export function createModel(definition: CampaignDefinition): Model {
  const byId = <T extends { readonly id: string }>(list: readonly T[]): ReadonlyMap<string, T> => new Map(list.map((item) => [item.id, item]));
  return {
    definition,
    edition: editionOf(definition),
    calendar: compileCalendar(definition.calendar),
    charts: new Map(definition.charts.map((chart) => [chart.id, indexChart(chart)])),
    rules: byId(definition.rules),
    facts: byId(definition.vocabulary),
    parameters: byId(definition.parameters),
    commands: new Map(definition.commands.map((command) => [command.type, command])),
    stages: byId(definition.stages),
    units: byId(definition.organisation.units),
    officers: byId(definition.organisation.officers),
  };
}

/**
 * The hash of an edition. Officers' names are not part of it, so that they can be erased from the roster under a running campaign (K14); nor is what is
 * assumed of people's behaviour, by which nothing is decided.
 */
export function editionOf(definition: CampaignDefinition): string {
  const officers = definition.organisation.officers.map((officer) => ({ ...officer, name: undefined }));
  return hashOf({ ...definition, behaviour: undefined, organisation: { ...definition.organisation, officers } });
}
