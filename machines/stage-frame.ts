import type { ChartDocument } from '#domain/chart.ts';
import type { StateNode } from '#domain/chart-state.ts';
import type { Text } from '#domain/text.ts';
import { toPhaseRegion } from './stage-phase.ts';

/** What one stage adds to the frame of a stage chart: its rules, and its work as parallel regions. */
interface StageWork {
  readonly id: string;
  readonly title: Text;
  readonly entry: string;
  readonly submit: string;
  readonly gate: string;
  readonly regions: Readonly<Record<string, StateNode>>;
}

/** A stage chart: PENDING, then the phase beside the work regions, then PASSED. The window's end stands as a deadline while the stage runs. */
export function toStageChart(work: StageWork): ChartDocument {
  return {
    schemaVersion: 1,
    id: work.id,
    subject: 'stage',
    title: work.title,
    root: {
      type: 'compound',
      label: work.title,
      initial: 'pending',
      states: {
        pending: {
          type: 'atomic',
          label: { zh: '未开始', en: 'Pending' },
          code: 'PENDING',
          tags: ['idle'],
          on: { 'stage.open': [{ guard: { type: 'rule', params: { id: work.entry } }, target: 'active', label: { zh: '启动阶段', en: 'Open the stage' } }] },
        },
        active: {
          type: 'parallel',
          label: { zh: '实施', en: 'Under way' },
          tags: ['begun'],
          entry: [{ type: 'deadline.set', params: { deadline: 'window', window: 'end' } }],
          exit: [{ type: 'deadline.clear', params: { deadline: 'window' } }],
          states: { phase: toPhaseRegion({ submit: work.submit, gate: work.gate }), ...work.regions },
        },
        passed: { type: 'final', label: { zh: '已转段', en: 'Passed' }, code: 'PASSED', tags: ['end', 'begun'] },
      },
    },
  };
}
