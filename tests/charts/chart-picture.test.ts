import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { StateNode, Transition } from '#domain/chart-state.ts';
import { edgesOf } from '#charts/chart-graph.ts';
import { indexChart } from '#charts/chart-index.ts';
import { chartPicture, type ChartPicture, type PictureBox } from '#charts/chart-picture.ts';
import { startChart } from '#charts/step.ts';
import { randomChart } from './random-chart.ts';
import { chartOf } from './small-chart.ts';

interface Area {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

function overlap(a: Area, b: Area): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

function holds(outer: Area, inner: Area): boolean {
  return inner.x >= outer.x && inner.y >= outer.y && inner.x + inner.width <= outer.x + outer.width && inner.y + inner.height <= outer.y + outer.height;
}

function parentOf(path: string): string | null {
  return path === '' ? null : path.slice(0, Math.max(0, path.lastIndexOf('.')));
}

function faultsOf({ boxes }: ChartPicture): readonly string[] {
  const byPath = new Map(boxes.map((box) => [box.path, box]));
  const outside = boxes.filter((box) => {
    const around = byPath.get(parentOf(box.path) ?? '?');
    return around !== undefined && !holds({ ...around, y: around.y + around.titleHeight, height: around.height - around.titleHeight }, box);
  });
  const onSiblings = boxes.flatMap((a, position) =>
    boxes
      .slice(position + 1)
      .filter((b) => parentOf(a.path) === parentOf(b.path) && overlap(a, b))
      .map((b) => `${a.path} on ${b.path}`),
  );
  return [...outside.map(({ path }) => `${path} outside`), ...onSiblings];
}

/** The areas of the labels: transitions on one line have theirs one under the other. */
function labelAreas({ arrows }: ChartPicture): readonly Area[] {
  return arrows.map(({ label }) => ({ x: label.x - label.width / 2, y: label.y - label.height / 2, width: label.width, height: label.height }));
}

const say = (zh: string, target: string | null, rule?: string): Transition => ({
  label: { zh, en: 'Step on' },
  ...(target === null ? {} : { target }),
  ...(rule === undefined ? {} : { guard: { type: 'rule', params: { id: rule } } }),
});
const leaf = (zh: string, on: Record<string, Transition[]> = {}, type: 'atomic' | 'final' = 'atomic'): StateNode => ({
  type,
  label: { zh, en: 'State' },
  ...(type === 'final' ? {} : { on }),
});
const around = (zh: string, states: Record<string, StateNode>): StateNode => ({
  type: 'compound',
  label: { zh, en: 'Part' },
  initial: Object.keys(states)[0] ?? '',
  states,
});

/** The study stage with batches, notes, and an exam with its resit. */
const study = indexChart(
  chartOf(
    around('学习培训', {
      pending: leaf('未开始', { 'stage.open': [say('启动阶段', 'open', 'entry')] }),
      open: {
        type: 'parallel',
        label: { zh: '实施', en: 'Under way' },
        on: { 'stage.pass': [say('转段', 'passed', 'gate')] },
        states: {
          batches: around('分批集中培训', {
            first: leaf('第一批', { 'batch.close': [say('第一批结束', 'second')] }),
            second: leaf('第二批', { 'batch.close': [say('第二批结束', 'trained')] }),
            trained: leaf('已训完', {}, 'final'),
          }),
          notes: around('笔记展评', {
            due: leaf('待展评', { 'note.review': [say('组织展评', null)], 'note.finish': [say('达到次数', 'enough', 'notes')] }),
            enough: leaf('已展评', {}, 'final'),
          }),
          exam: around('考试', {
            waiting: leaf('待考', { 'exam.hold': [say('合格', 'passed', 'exam'), say('不合格', 'resit')] }),
            resit: leaf('待补考', {
              'resit.hold': [say('补考合格', 'passed', 'exam'), say('重新学习', 'waiting')],
              'deadline.passed:resit': [say('补考期已过', 'failed')],
            }),
            passed: leaf('考试合格', {}, 'final'),
            failed: leaf('考试不合格', {}, 'final'),
          }),
        },
      },
      passed: leaf('已转段', {}, 'final'),
    }),
  ),
);

describe('chartPicture', () => {
  it('gives every state a box inside the box around it, below its title and clear of its siblings, in random charts', { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(randomChart, fc.constantFrom('zh' as const, 'en' as const), (chart, language) => {
        const index = indexChart(chart);
        const picture = chartPicture(index, { language });
        expect(picture.boxes.map(({ path }) => path)).toEqual(index.nodes.map(({ path }) => path));
        expect(faultsOf(picture)).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });

  it('gives every transition an arrow of right angles from the edge of its state to the edge of its target', { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(randomChart, (chart) => {
        const index = indexChart(chart);
        const { boxes, arrows } = chartPicture(index);
        const byPath = new Map(boxes.map((box) => [box.path, box]));
        const onEdge = (box: PictureBox | undefined, { x, y }: { x: number; y: number }): boolean =>
          box !== undefined &&
          holds({ x: box.x - 1, y: box.y - 1, width: box.width + 2, height: box.height + 2 }, { x, y, width: 0, height: 0 }) &&
          (Math.min(Math.abs(x - box.x), Math.abs(x - box.x - box.width)) <= 1 || Math.min(Math.abs(y - box.y), Math.abs(y - box.y - box.height)) <= 1);
        expect(arrows).toHaveLength(index.nodes.flatMap(edgesOf).length);
        for (const { from, to, points } of arrows) {
          const [first, last] = [points[0] ?? { x: -9, y: -9 }, points.at(-1) ?? { x: -9, y: -9 }];
          expect([onEdge(byPath.get(from), first), onEdge(byPath.get(to), last)], `${from} to ${to} by ${JSON.stringify(points)}`).toEqual([true, true]);
          expect(
            points.every(
              ({ x, y }, position) => position === 0 || Math.abs((points[position - 1]?.x ?? x) - x) <= 1 || Math.abs((points[position - 1]?.y ?? y) - y) <= 1,
            ),
          ).toBe(true);
        }
      }),
      { numRuns: 100 },
    );
  });

  it('draws the study stage compactly, with no label on another or on a state', () => {
    const picture = chartPicture(study);

    const labels = labelAreas(picture);
    const leaves = picture.boxes.filter(({ titleHeight }) => titleHeight === 0);
    expect(labels.flatMap((a, position) => labels.slice(position + 1).filter((b) => overlap(a, b)))).toEqual([]);
    expect(labels.flatMap((label) => leaves.filter((box) => overlap(label, box)).map(({ path }) => path))).toEqual([]);
    expect(picture.width).toBeLessThanOrEqual(830);
    expect(picture.height).toBeLessThanOrEqual(640);
  });

  it('marks where an instance stands, and which transitions ask a rule or leave no state', () => {
    const picture = chartPicture(study, { position: startChart(study, () => true).position });

    expect(picture.boxes.filter(({ active }) => active).map(({ path }) => path)).toEqual(['', 'pending']);
    expect(picture.arrows.filter(({ guarded }) => guarded).map(({ rule }) => rule)).toEqual(['entry', 'gate', 'notes', 'exam', 'exam']);
    expect(picture.arrows.filter(({ stays }) => stays).map(({ event }) => event)).toEqual(['note.review']);
    expect(picture.boxes.filter(({ initial }) => initial).map(({ path }) => path)).toEqual([
      'pending',
      'open.batches.first',
      'open.notes.due',
      'open.exam.waiting',
    ]);
  });

  it('gives the same picture every time', () => {
    expect(chartPicture(study)).toEqual(chartPicture(study));
  });

  it('breaks a long name into two lines, and measures in the language asked for', () => {
    const chart = indexChart(chartOf(around('办理', { long: { type: 'atomic', label: { zh: '等待活动领导小组办公室组织验收', en: 'Wait' } } })));

    expect(chartPicture(chart).boxes[1]?.lines).toHaveLength(2);
    expect(chartPicture(chart, { language: 'en' }).boxes[1]?.lines).toEqual(['Wait']);
  });
});
