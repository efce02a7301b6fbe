import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import type { SubjectCommand } from '#domain/command.ts';
import type { CampaignDefinition } from '#domain/definition.ts';
import type { Commit } from '#domain/event.ts';
import { hashOf } from '#domain/hash.ts';
import type { SubjectRef } from '#domain/id.ts';
import { buildDemo, type Demo, DEMO_DAY } from '#cli/demo/build-demo.ts';
import { BLOCKED_UNIT, LEFT_BEHIND } from '#cli/demo/turns.ts';
import { decide } from '#engine/decide/decide.ts';
import type { CampaignState } from '#engine/evolve/campaign-state.ts';
import { applyCommit, replay } from '#engine/evolve/replay.ts';
import { stateHash } from '#engine/evolve/state-hash.ts';
import { createModel, type Model } from '#engine/model.ts';
import { toCommit } from '#engine/to-commit.ts';
import { boardRows } from '#engine/views/board.ts';
import { unpackLog } from '#storage/packed-log.ts';

const FOLDER = new URL('../../public/demo/', import.meta.url);
const SLOW_MACHINE_MS = 180_000;

function readShipped(name: string): unknown {
  return JSON.parse(readFileSync(new URL(name, FOLDER), 'utf8'));
}

let definition: CampaignDefinition;
let shipped: readonly Commit[];
let model: Model;
let state: CampaignState;

beforeAll(() => {
  definition = readShipped('definition.json') as CampaignDefinition;
  const log = unpackLog(readShipped('log.json'));
  if (!log.ok) throw new Error(JSON.stringify(log.problems));
  shipped = log.value;
  model = createModel(definition);
  state = replay(shipped);
});

/** Gives one command to a state; the state after it, or the refusal. */
function give(from: CampaignState, command: Pick<SubjectCommand, 'command' | 'subject' | 'facts' | 'reason'>, role = 'campaignOffice'): CampaignState {
  const full: SubjectCommand = {
    type: 'subject.command',
    commandId: `test ${command.command}`,
    at: '2024-12-16T15:00:00+08:00',
    actor: { id: '政工-004', role },
    ...command,
  };
  const outcome = decide(model, from, full);
  if (outcome.kind === 'refused') throw new Error(JSON.stringify(outcome.reasons));
  return applyCommit(from, toCommit({ model, state: from, command: full, events: outcome.events }));
}

function phasesOf(kind: string, chart: string): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const ref of state.members.get(`${kind}@*`) ?? []) {
    const phase = state.subjects.get(ref)?.instances[chart]?.position.phase ?? 'none';
    counts[phase] = (counts[phase] ?? 0) + 1;
  }
  return counts;
}

function countBy(kind: string, fact: string): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const ref of state.members.get(`${kind}@*`) ?? []) {
    const value = String(state.subjects.get(ref)?.facts[fact]);
    counts[value] = (counts[value] ?? 0) + 1;
  }
  return counts;
}

describe('the demo generator', () => {
  let built: Demo;

  beforeAll(() => {
    built = buildDemo();
  }, SLOW_MACHINE_MS);

  it('is in step with the shipped files: run `qibu demo --write` after a change of rules, charts, behaviour or turns', () => {
    expect(hashOf(definition)).toBe(hashOf(built.definition));
    expect(hashOf(shipped)).toBe(hashOf(built.recorder.commits));
  });

  it('[K2] leaves a log whose replay is the state of the live run', () => {
    const replayed = replay(JSON.parse(JSON.stringify(built.recorder.commits)) as Commit[]);

    expect(stateHash(replayed)).toBe(stateHash(built.recorder.state));
  });
});

describe('the shipped demo', () => {
  it('stands on its Monday, open, with 24 units and 480 officers and no incident', () => {
    const incidents = [...state.subjects.values()].filter(({ instances }) => Object.values(instances).some(({ incident }) => incident !== null));

    expect(state.today).toBe(DEMO_DAY);
    expect(state.status).toBe('open');
    expect(state.members.get('unit@*')?.size).toBe(24);
    expect(state.members.get('officer@*')?.size).toBe(480);
    expect(incidents.map(({ ref }) => ref)).toEqual([]);
  });

  it('[K11] was written under the edition of the shipped definition', () => {
    expect(new Set(shipped.map(({ edition }) => edition))).toEqual(new Set([model.edition]));
  });

  it('has passed mobilisation everywhere, opened rectification everywhere, and keeps three lamps red', () => {
    const rows = boardRows({ definition, calendar: model.calendar, state });
    const phase = (stage: string): readonly (string | null)[] => rows.map(({ cells }) => cells.find((cell) => cell.stage.id === stage)?.phase ?? null);
    const red = rows.flatMap(({ unit, cells }) => cells.filter(({ lamp }) => lamp === 'red').map(({ stage }) => `${stage.id}/${unit.id}`));

    expect(new Set(phase('mobilise'))).toEqual(new Set(['PASSED']));
    expect(new Set(phase('rectify'))).toEqual(new Set(['OPEN']));
    expect(new Set(phase('consolidate'))).toEqual(new Set(['PENDING']));
    expect(phase('study').filter((found) => found === 'PASSED')).toHaveLength(22);
    expect(red).toEqual(['study/ZS1', 'study/TQD', 'cross/JDD']);
  });

  it('[K4] refuses to pass the study stage of the first urban brigade, for two clauses behind which stands one officer', () => {
    const subject: SubjectRef = `stage:study/${BLOCKED_UNIT}`;

    const outcome = decide(model, state, {
      type: 'subject.command',
      commandId: 'test',
      at: '2024-12-16T15:00:00+08:00',
      actor: { id: '政工-004', role: 'campaignOffice' },
      command: 'stage.pass',
      subject,
    });

    const reasons = outcome.kind === 'refused' ? outcome.reasons : [];
    const clauses = reasons.flatMap((reason) => (reason.code === 'rule.false' && reason.rule === 'STAGE_GATE_STUDY' ? reason.clauses : []));
    expect(reasons).toHaveLength(1);
    expect(clauses.map(({ fact, operator, required }) => [fact, operator, required])).toEqual([
      ['stage.examTakenRate', '≥', 0.98],
      ['stage.unmadeUpOver10Workdays', '=', 0],
    ]);
    expect(clauses[0]?.actual).toBeCloseTo(33 / 34);
    expect(clauses[1]?.actual).toBe(1);
    expect(clauses.map(({ behind }) => behind)).toEqual([[`officer:${LEFT_BEHIND}`], [`officer:${LEFT_BEHIND}`]]);
  });

  it('passes that stage once the make-up and the exam are entered', () => {
    const officer: SubjectRef = `officer:${LEFT_BEHIND}`;
    const stage: SubjectRef = `stage:study/${BLOCKED_UNIT}`;

    const madeUp = give(state, { command: 'makeup.record', subject: officer, facts: { 'att.makeupDate': DEMO_DAY } });
    const sat = give(madeUp, { command: 'exam.record', subject: officer, facts: { 'exam.attended': true, 'exam.date': DEMO_DAY } });
    const passed = give(sat, { command: 'stage.pass', subject: stage });

    expect(passed.subjects.get(stage)?.instances['stage-study']?.position.phase).toBe('PASSED');
  });

  it('has about 200 issues, half of them closed, from every channel of the demo', () => {
    const phases = phasesOf('issue', 'issue');
    const total = state.members.get('issue@*')?.size ?? 0;
    const closed = (phases['CLOSED'] ?? 0) + (phases['RECHECKED'] ?? 0) + (phases['LOOKBACK_DUE'] ?? 0);

    expect(total).toBeGreaterThan(190);
    expect(total).toBeLessThan(234);
    expect(closed / total).toBeGreaterThan(0.45);
    expect(closed / total).toBeLessThan(0.65);
    expect(Object.keys(countBy('issue', 'issue.channel')).toSorted()).toEqual(['CROSS', 'PUBLIC', 'SELF', 'SPOT']);
    expect(phases).toMatchObject({ REJECTED: 1, TRANSFERRED: 1 });
  });

  it('has climbed the ladder: blue, yellow and red slips, most of them settled', () => {
    const colours = countBy('slip', 'slip.colour');
    const phases = phasesOf('slip', 'slip');

    expect(Object.keys(colours)).toEqual(expect.arrayContaining(['BLUE', 'YELLOW', 'RED']));
    expect(phases['SETTLED']).toBeGreaterThan(10);
    expect(Object.keys(phases).length).toBeGreaterThan(2);
  });

  it('[K9] has proposals in effect, one under appeal, and others that wait for a person', () => {
    const phases = phasesOf('proposal', 'proposal');

    expect(phases['IN_EFFECT']).toBeGreaterThan(10);
    expect(phases['APPEALED']).toBe(1);
    expect(phases['PROPOSED']).toBeGreaterThan(10);
  });

  it('has the proposals decided week by week: only a few are overdue', () => {
    const open = [...(state.members.get('proposal@*') ?? [])].flatMap((ref) => state.subjects.get(ref)?.instances['proposal'] ?? []);
    const overdue = open.filter(({ deadlines }) => Object.values(deadlines).some(({ passed }) => passed));

    expect(overdue.length).toBeGreaterThan(0);
    expect(overdue.length).toBeLessThan(8);
  });

  it('has sent blue notices to a part of its issues, not to nearly all', () => {
    const issues = [...(state.members.get('issue@*') ?? [])].filter((ref) => state.subjects.get(ref)?.rungs['issue-blue-yellow-red'] !== undefined);

    expect(issues.length / (state.members.get('issue@*')?.size ?? 0)).toBeLessThan(0.35);
  });

  it('stands still while the campaign is suspended: no deadline falls and no rung is climbed', () => {
    const at = '2024-12-16T15:00:00+08:00';
    const suspended = give(state, { command: 'campaign.suspend', subject: 'campaign:campaign', reason: '全市重大安保' }, 'chief');

    const outcome = decide(model, suspended, {
      type: 'time.advance',
      commandId: 'later',
      at,
      actor: { id: '政工-004', role: 'campaignOffice' },
      to: '2025-01-10',
    });

    const types = new Set(outcome.kind === 'accepted' ? outcome.events.map(({ type }) => type) : []);
    expect([...types].filter((type) => type === 'deadline.passed' || type === 'escalation.raised')).toEqual([]);
    expect(types).toContain('time.advanced');
  });

  it('has exam results near the calibration: 96 in a hundred sat at once, a few dozen resits at the mark of 70', () => {
    const first = shipped
      .flatMap(({ day, events }) => (day === '2024-11-22' ? events : []))
      .filter((event) => event.type === 'facts.recorded' && 'exam.attended' in event.facts);
    const attended = first.filter((event) => event.type === 'facts.recorded' && event.facts['exam.attended'] === true);
    const phases = phasesOf('officer', 'officer-study');

    expect(first).toHaveLength(480);
    expect(attended.length / first.length).toBeGreaterThan(0.93);
    expect(phases['RESIT_PASSED']).toBeGreaterThan(10);
    expect(phases['RESIT_PASSED']).toBeLessThan(60);
  });

  it('stays below three megabytes, and tells how long it takes to load', () => {
    const text = readFileSync(new URL('log.json', FOLDER), 'utf8');

    const begin = performance.now();
    const log = unpackLog(JSON.parse(text));
    const loaded = log.ok ? replay(log.value) : undefined;
    console.info(`demo log: ${text.length} characters, ${shipped.length} commits, loaded in ${Math.round(performance.now() - begin)} ms`);

    expect(Buffer.byteLength(text)).toBeLessThan(3_000_000);
    expect(loaded?.seq).toBe(state.seq);
  });
});
