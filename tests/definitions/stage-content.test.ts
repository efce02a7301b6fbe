import { describe, expect, it } from 'vitest';
import { chartsOf } from '#domain/command-definition.ts';
import { parseDefinition } from '#domain/parse-definition.ts';
import { indexChart } from '#charts/chart-index.ts';
import { parseChart } from '#charts/parse-chart.ts';
import { checkDefinition } from '#engine/check/check-definition.ts';
import { campaignChart } from '#machines/campaign.machine.ts';
import { stageConsolidateChart } from '#machines/stage-consolidate.machine.ts';
import { stageCrossChart } from '#machines/stage-cross.machine.ts';
import { stageMobiliseChart } from '#machines/stage-mobilise.machine.ts';
import { stageRectifyChart } from '#machines/stage-rectify.machine.ts';
import { stageSelfChart } from '#machines/stage-self.machine.ts';
import { stageStudyChart } from '#machines/stage-study.machine.ts';
import { demoDefinition } from '#rules/demo/demo-definition.ts';

const charts = [stageMobiliseChart, stageStudyChart, stageSelfChart, stageCrossChart, stageRectifyChart, stageConsolidateChart, campaignChart];
const definition = structuredClone(demoDefinition);

/** Every event name that some state of a chart listens to, without deadlines. */
function eventsOf(chart: (typeof charts)[number]): ReadonlySet<string> {
  return new Set(
    indexChart(chart)
      .nodes.flatMap(({ state }) => Object.keys(state.on ?? {}))
      .filter((event) => !event.startsWith('deadline.passed:')),
  );
}

describe('the stage side of the shipped definition', () => {
  it('is a definition that parses and has no error', () => {
    const parsed = parseDefinition(structuredClone(demoDefinition));

    const errors = parsed.ok ? checkDefinition(parsed.value).filter(({ severity }) => severity === 'error') : parsed.problems;

    expect(errors).toEqual([]);
  });

  it.each(charts.map((chart) => [chart.id, chart] as const))('chart %s parses', (_id, chart) => {
    const parsed = parseChart(structuredClone(chart));

    expect(parsed.ok ? [] : parsed.problems).toEqual([]);
  });

  it.each(charts.map((chart) => [chart.id, chart] as const))('chart %s listens to exactly the commands that are addressed to it', (id, chart) => {
    const addressed = definition.commands.filter((command) => chartsOf(command).includes(id) && !command.registers).map(({ type }) => type);

    expect([...eventsOf(chart)].toSorted()).toEqual(addressed.toSorted());
  });

  it.each(charts.filter(({ subject }) => subject === 'stage').map((chart) => [chart.id, chart] as const))(
    'chart %s has the five phases, an idle beginning and an end',
    (_id, chart) => {
      const nodes = indexChart(chart).nodes;
      const codes = nodes.flatMap(({ state }) => state.code ?? []);

      expect(codes.toSorted()).toEqual(['OPEN', 'PASSED', 'PENDING', 'REPAIR', 'REVIEW']);
      expect(nodes.filter(({ state }) => state.tags?.includes('idle')).map(({ path }) => path)).toEqual(['pending']);
      expect(nodes.filter(({ state }) => state.tags?.includes('end')).map(({ path, state }) => [path, state.type])).toEqual([['passed', 'final']]);
    },
  );

  it('ties every task to a state of its stage chart and to a day inside the campaign', () => {
    const loose = definition.stages.flatMap((stage) => {
      const index = indexChart(definition.charts.find(({ id }) => id === stage.chart) ?? stageStudyChart);
      return stage.tasks
        .filter((task) => task.state === undefined || !index.byPath.has(task.state) || task.due < stage.from || task.due > definition.meta.to)
        .map(({ id }) => id);
    });

    expect(loose).toEqual([]);
  });

  it('gives every stage rule a basis, and examples that pass, fail and, where a fact can be missing, cannot be told', () => {
    const rules = definition.rules.filter(({ id }) => id.startsWith('STAGE_GATE_') || id.startsWith('STAGE_ENTRY_'));
    const poor = rules.filter(
      ({ examples }) =>
        !examples.some(({ expect: wanted }) => 'value' in wanted && wanted.value === true) ||
        !examples.some(({ expect: wanted }) => 'value' in wanted && wanted.value === false),
    );

    expect(rules).toHaveLength(12);
    expect(poor.map(({ id }) => id)).toEqual([]);
  });

  it('makes the detachment of 24 units and 480 officers with the posts of the demo', () => {
    const { officers, units } = definition.organisation;
    const posts = Object.fromEntries(definition.organisation.posts.map(({ id }) => [id, officers.filter(({ post }) => post === id).length]));

    expect(units).toHaveLength(24);
    expect(officers).toHaveLength(480);
    expect(posts).toEqual({ road: 210, accident: 46, violation: 34, window: 66, legal: 20, staff: 86, command: 18 });
  });
});
