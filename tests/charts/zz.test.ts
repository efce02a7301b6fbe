import { it } from 'vitest';
import { tinyCharts } from '#tests/support/tiny-charts.ts';
import { measureChartStep } from '#tests/bench/chart-step.bench.ts';
import { stageStudyChart } from '../../machines/stage-study.machine.ts';
import { campaignChart } from '../../machines/campaign.machine.ts';
it('x', { timeout: 60000 }, () => { const s = measureChartStep([...tinyCharts, stageStudyChart, campaignChart]); console.log(s, s.ours / s.xstate); });
