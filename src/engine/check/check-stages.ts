import type { SubjectKind } from '#domain/id.ts';
import { presentAtOpening } from '#domain/present-at-opening.ts';
import type { Problem } from '#domain/problem.ts';
import type { Ladder, Stage } from '#domain/stage.ts';
import { checkReach } from './check-reach.ts';
import { dangling, type DefinitionIndex, failing } from './definition-index.ts';

/** Stages, ladders, consequences, the scheme and the engine's own charts refer to what exists and fits. */
export function checkStages(index: DefinitionIndex): readonly Problem[] {
  const { definition } = index;
  const { slipChart, proposalChart, campaignChart, interveners = [] } = definition.roles;
  return [
    ...definition.stages.flatMap((stage, position) => checkStage(index, stage, `/stages/${position}`)),
    ...definition.ladders.flatMap((ladder, position) => checkLadder(index, ladder, `/ladders/${position}`)),
    ...definition.starts.flatMap((chart, position) => checkStart(index, chart, `/starts/${position}`)),
    ...checkOwnChart(index, slipChart, { kind: 'slip', path: '/roles/slipChart' }),
    ...checkOwnChart(index, proposalChart, { kind: 'proposal', path: '/roles/proposalChart' }),
    ...checkOwnChart(index, campaignChart, { kind: 'campaign', path: '/roles/campaignChart' }),
    ...interveners.flatMap((role, position) => dangling(index.roles, role, { code: 'definition.role.unknown', path: `/roles/interveners/${position}` })),
    ...definition.consequences.flatMap(({ approver }, position) =>
      dangling(index.roles, approver, { code: 'consequence.role.unknown', path: `/consequences/${position}/approver` }),
    ),
    ...definition.performance.parts.flatMap(({ rule }, position) =>
      dangling(index.rules, rule, { code: 'performance.rule.unknown', path: `/performance/parts/${position}/rule` }),
    ),
  ];
}

/** A chart that the engine itself starts must be about what it starts it for. */
function checkOwnChart(index: DefinitionIndex, id: string | undefined, at: { readonly kind: SubjectKind; readonly path: string }): readonly Problem[] {
  const chart = id === undefined ? undefined : index.charts.get(id)?.chart;
  if (chart === undefined) return dangling(index.charts, id, { code: 'definition.chart.unknown', path: at.path });
  return chart.subject === at.kind ? [] : [failing('definition.chart.wrongSubject', at.path, { id: chart.id })];
}

/** A chart that starts with the campaign must be about subjects that are there by then. */
function checkStart(index: DefinitionIndex, id: string, path: string): readonly Problem[] {
  const chart = index.charts.get(id)?.chart;
  if (chart === undefined) return [failing('definition.chart.unknown', path, { id })];
  return presentAtOpening.has(chart.subject) ? [] : [failing('definition.start.nobody', path, { id })];
}

function checkStage(index: DefinitionIndex, stage: Stage, path: string): readonly Problem[] {
  const names = index.charts.get(stage.chart);
  const { from, to } = index.definition.meta;
  const problems: Problem[] = [
    ...dangling(index.charts, stage.chart, { code: 'stage.chart.unknown', path: `${path}/chart` }),
    ...stage.tasks.flatMap(({ owner, state }, position) => [
      ...dangling(index.roles, owner, { code: 'stage.role.unknown', path: `${path}/tasks/${position}/owner` }),
      ...(names === undefined ? [] : dangling(names.states, state, { code: 'stage.task.stateUnknown', path: `${path}/tasks/${position}/state` })),
    ]),
  ];
  if (names !== undefined && names.chart.subject !== 'stage') problems.push(failing('stage.chart.wrongSubject', `${path}/chart`, { id: stage.chart }));
  if (stage.from < from || stage.to > to) problems.push({ ...failing('stage.window.outside', path, { id: stage.id, from, to }), severity: 'warning' });
  for (const part of ['entry', 'gate'] as const) {
    const rule = index.rules.get(stage[part]);
    if (rule === undefined) problems.push(failing('stage.rule.unknown', `${path}/${part}`, { id: stage[part] }));
    else if (names !== undefined && !names.guards.has(rule.id))
      problems.push(failing('stage.rule.notAGuard', `${path}/${part}`, { id: rule.id, chart: stage.chart }));
  }
  return problems;
}

function checkLadder(index: DefinitionIndex, ladder: Ladder, path: string): readonly Problem[] {
  const rule = index.rules.get(ladder.rule);
  const names = index.charts.get(ladder.chart);
  const codes = rule?.output.type === 'enum' ? new Set(rule.output.codes.map(({ code }) => code)) : undefined;
  return [
    ...dangling(index.charts, ladder.chart, { code: 'ladder.chart.unknown', path: `${path}/chart` }),
    ...dangling(index.rules, ladder.rule, { code: 'ladder.rule.unknown', path: `${path}/rule` }),
    ...(names === undefined ? [] : dangling(names.tags, ladder.tag, { code: 'ladder.tag.unknown', path: `${path}/tag` })),
    ...(names !== undefined && names.chart.subject !== ladder.subject ? [failing('ladder.chart.wrongSubject', `${path}/chart`, { id: ladder.chart })] : []),
    ...checkReach(index, ladder.rule, { kind: ladder.subject, path: `${path}/rule` }),
    ...(rule !== undefined && codes === undefined ? [failing('ladder.rule.notEnum', `${path}/rule`, { id: ladder.rule })] : []),
    ...ladder.rungs.flatMap((rung, position) => [
      ...(codes === undefined ? [] : dangling(codes, rung.code, { code: 'ladder.rung.notInRule', path: `${path}/rungs/${position}/code` })),
      ...dangling(index.roles, rung.recipient, { code: 'ladder.recipient.unknown', path: `${path}/rungs/${position}/recipient` }),
      ...rung.copyTo.flatMap((role, copy) => dangling(index.roles, role, { code: 'ladder.copy.unknown', path: `${path}/rungs/${position}/copyTo/${copy}` })),
      ...dangling(index.consequences, rung.consequence, { code: 'ladder.consequence.unknown', path: `${path}/rungs/${position}/consequence` }),
    ]),
  ];
}
