import { describe, expect, it } from 'vitest';
import { indexChart } from '#charts/chart-index.ts';
import { positionIn } from '#charts/position-in.ts';
import { startChart, step } from '#charts/step.ts';
import { atomic, chartOf, compound, final, namesOf, note, parallel, to } from './small-chart.ts';

const yes = (): true => true;
const noted = (name: string): { entry: [ReturnType<typeof note>]; exit: [ReturnType<typeof note>] } => ({
  entry: [note(`in.${name}`)],
  exit: [note(`out.${name}`)],
});

const study = indexChart(
  chartOf(
    compound({
      idle: atomic({ ...noted('idle'), code: 'IDLE', on: { 'study.begin': [{ ...to('open'), effects: [note('begin')] }] } }),
      open: parallel(
        {
          exam: compound(
            {
              due: atomic({
                ...noted('due'),
                code: 'DUE',
                tags: ['waiting'],
                on: { 'exam.hold': [{ ...to('held'), effects: [note('hold')] }], 'study.note': [{ effects: [note('exam')] }] },
              }),
              held: final(noted('held')),
            },
            noted('exam'),
          ),
          notes: compound(
            { open: atomic({ ...noted('open'), on: { 'study.note': [to('full', 'notes.enough'), { effects: [note('one')] }] } }), full: final(noted('full')) },
            noted('notes'),
          ),
        },
        { ...noted('regions'), tags: ['begun'], onDone: [{ ...to('over'), effects: [note('end')] }] },
      ),
      over: final(noted('over')),
    }),
  ),
);
const begun = step(study, startChart(study, yes).position, { event: 'study.begin', verdictOf: yes });

describe('step', () => {
  it('asks for effects in order: leaving, on the way, entering from the outside in, regions as they are written', () => {
    expect(namesOf(begun.effects)).toEqual(['out.idle', 'begin', 'in.regions', 'in.exam', 'in.due', 'in.notes', 'in.open']);
  });

  it('leaves from the inside out, the last region first, and ends the chart when all its regions are over', () => {
    const held = step(study, begun.position, { event: 'exam.hold', verdictOf: yes });

    const ended = step(study, held.position, { event: 'study.note', verdictOf: yes });

    expect(namesOf(ended.effects)).toEqual([
      'out.open',
      'in.full',
      'out.full',
      'out.notes',
      'out.held',
      'out.exam',
      'out.regions',
      'end',
      'in.over',
      'out.over',
    ]);
    expect(ended.position).toEqual({ states: ['over'], tags: [], phase: null, done: true });
    expect(ended.taken.map(({ event }) => event)).toEqual(['study.note', 'done']);
  });

  it('lets every region take an event, each its own first candidate whose guard is true', () => {
    const result = step(study, begun.position, { event: 'study.note', verdictOf: () => false });

    expect(namesOf(result.effects)).toEqual(['exam', 'one']);
    expect(result.moved).toBe(true);
    expect(result.position).toEqual(begun.position);
  });

  it('[K5] stops at an undetermined guard instead of falling through to the next candidate or the state around', () => {
    const chart = indexChart(
      chartOf(
        compound({
          a: compound({ x: atomic({ on: { 'step.go': [to('y', 'unknown'), to('z')] } }), y: atomic(), z: atomic() }, { on: { 'step.go': [to('b')] } }),
          b: atomic(),
        }),
      ),
    );
    const { position } = startChart(chart, yes);

    const result = step(chart, position, { event: 'step.go', verdictOf: () => 'undetermined' });

    expect(result.moved).toBe(false);
    expect(result.position).toBe(position);
    expect(result.consulted).toEqual([{ rule: 'unknown', verdict: 'undetermined' }]);
  });

  it('refuses a position of another chart', () => {
    const elsewhere = { states: ['nowhere'], tags: [], phase: null, done: false };

    expect(() => step(study, elsewhere, { event: 'study.begin', verdictOf: yes })).toThrow('chart.state.unknown at nowhere');
  });

  it('[K12] gives up standing transitions that never come to rest', () => {
    const chart = indexChart(chartOf(compound({ a: atomic({ always: [to('b')] }), b: atomic({ always: [to('a')] }) })));

    expect(() => startChart(chart, yes)).toThrow('chart.always.endless');
  });

  it('moves nothing in a chart that is over', () => {
    const over = { states: ['over'], tags: [], phase: null, done: true };

    expect(step(study, over, { event: 'study.begin', verdictOf: yes })).toMatchObject({ moved: false, position: over, effects: [] });
  });

  it('gives the tags of all active states and the code of the deepest', () => {
    expect(begun.position).toEqual({ states: ['open.exam.due', 'open.notes.open'], tags: ['begun', 'waiting'], phase: 'DUE', done: false });
  });
});

describe('positionIn', () => {
  it('puts an instance into a state, with leaving and entering, and leaves the other region alone', () => {
    const moved = positionIn(study, begun.position, 'open.notes.full');

    expect(moved?.position.states).toEqual(['open.exam.due', 'open.notes.full']);
    expect(namesOf(moved?.effects ?? [])).toEqual(['out.open', 'in.full']);
  });

  it('enters a state with what it begins with', () => {
    const moved = positionIn(study, startChart(study, yes).position, 'open');

    expect(moved?.position.states).toEqual(['open.exam.due', 'open.notes.open']);
    expect(namesOf(moved?.effects ?? [])).toEqual(['out.idle', 'in.regions', 'in.exam', 'in.due', 'in.notes', 'in.open']);
  });

  it('enters the other regions too when it comes from outside', () => {
    const moved = positionIn(study, startChart(study, yes).position, 'open.notes.full');

    expect(moved?.position.states).toEqual(['open.exam.due', 'open.notes.full']);
  });

  it('brings an instance back out of a chart that is over', () => {
    const moved = positionIn(study, { states: ['over'], tags: [], phase: null, done: true }, 'idle');

    expect(moved?.position).toEqual({ states: ['idle'], tags: [], phase: 'IDLE', done: false });
  });

  it('knows no state that the chart does not have', () => {
    expect(positionIn(study, begun.position, 'nowhere')).toBeUndefined();
  });
});
