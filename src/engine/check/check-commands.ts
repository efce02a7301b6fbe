import { chartsOf, type CommandDefinition } from '#domain/command-definition.ts';
import { presentAtOpening } from '#domain/present-at-opening.ts';
import type { Problem } from '#domain/problem.ts';
import { dangling, type DefinitionIndex, failing } from './definition-index.ts';

/** Every command: its chart is about its subject, its fields are recorded facts of its subject, its roles exist. */
export function checkCommands(index: DefinitionIndex): readonly Problem[] {
  return index.definition.commands.flatMap((command, position) => {
    const path = `/commands/${position}`;
    return [
      ...checkRegisters(command, `${path}/registers`),
      ...chartsOf(command).flatMap((chart) => checkChart(index, command, { chart, path })),
      ...command.roles.flatMap((role, at) => dangling(index.roles, role, { code: 'command.role.unknown', path: `${path}/roles/${at}` })),
      ...command.fields.flatMap(({ fact }, at) => checkField(index, command, { fact, path: `${path}/fields/${at}` })),
    ];
  });
}

/** Units, officers, stages and the campaign are there from the opening: a command that registered one would always be refused. */
function checkRegisters({ type, registers, subject }: CommandDefinition, path: string): readonly Problem[] {
  return registers && presentAtOpening.has(subject) ? [failing('command.registers.present', path, { id: type })] : [];
}

function checkChart(
  index: DefinitionIndex,
  command: CommandDefinition,
  { chart, path }: { readonly chart: string; readonly path: string },
): readonly Problem[] {
  const names = index.charts.get(chart);
  if (names === undefined) return [failing('command.chart.unknown', `${path}/chart`, { id: chart })];
  return names.chart.subject === command.subject ? [] : [failing('command.chart.wrongSubject', `${path}/chart`, { id: chart, wanted: command.subject })];
}

function checkField(index: DefinitionIndex, command: CommandDefinition, field: { readonly fact: string; readonly path: string }): readonly Problem[] {
  const fact = index.facts.get(field.fact);
  if (fact === undefined) return [failing('command.fact.unknown', field.path, { id: field.fact })];
  if (fact.source.kind !== 'recorded') return [failing('command.fact.notRecorded', field.path, { id: fact.id })];
  return fact.subject === command.subject ? [] : [failing('command.fact.wrongSubject', field.path, { id: fact.id, wanted: command.subject })];
}
