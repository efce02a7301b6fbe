import { describe, expect, it, vi } from 'vitest';
import type { CampaignDefinition } from '#domain/definition.ts';
import { doSimulate } from '#features/simulator/run/do-simulate.ts';
import type { Message, Order, Reply, SimulatedRow } from '#features/simulator/run/messages.ts';
import { planOf } from '#features/simulator/run/plans.ts';
import { WorkerShelf } from '#features/simulator/run/worker-shelf.ts';
import { demoDefinition } from '#rules/demo/demo-definition.ts';
import { layForMany } from '#simulation/run/run-many.ts';

/** A worker whose thread is this one: the same code, and everything that it is sent or sends is copied as a browser copies it. */
class HereWorker {
  onmessage: ((event: { data: Reply }) => void) | null = null;
  onerror: ((event: { message: string }) => void) | null = null;
  isTerminated = false;
  readonly sent: Order[] = [];
  readonly #thread: Parameters<typeof doSimulate>[0] = {
    onmessage: null,
    postMessage: (reply) => {
      if (!this.isTerminated) this.onmessage?.({ data: structuredClone(reply) });
    },
  };

  constructor(hears = true) {
    if (hears) doSimulate(this.#thread, { now: () => 0, breathe: () => new Promise((resolve) => setImmediate(resolve)) });
  }

  postMessage(order: Order): void {
    this.sent.push(order);
    const data = structuredClone(order);
    setImmediate(() => this.#thread.onmessage?.({ data } as MessageEvent<Order>));
  }

  terminate(): void {
    this.isTerminated = true;
  }
}

/** A shelf with the workers that it has made; those before `hearing` never hear anything. */
function newShelf(hearing = 0) {
  const made: HereWorker[] = [];
  const create = (): Worker => {
    const worker = new HereWorker(made.length >= hearing);
    made.push(worker);
    return worker as unknown as Worker;
  };
  return { shelf: new WorkerShelf(create, 2), made };
}

/** Runs a definition with some values so often; the rows, or what came instead. */
function run(shelf: WorkerShelf, definition: CampaignDefinition, values: Readonly<Record<string, number>> = {}) {
  const plan = planOf(definition, undefined);
  const rows: SimulatedRow[] = [];
  let end = (): void => undefined;
  const done = new Promise<Message>((resolve) => {
    end = shelf.putToWork({
      job: { job: 'simulate', variants: [{ plan: plan.id, values, have: 0 }], seed: 5, from: 0, step: 1, to: 3 },
      plans: [plan],
      hear: (message) => (message.kind === 'rows' ? rows.push(...message.rows) : resolve(message)),
      fail: (message) => resolve({ kind: 'failed', code: 'broken', detail: { message } }),
    });
  });
  return { rows, done, end };
}

/** The same figures by a simulator of its own. */
function alone(definition: CampaignDefinition, values: Readonly<Record<string, number>> = {}): readonly Float64Array[] {
  const parameters = definition.parameters.map((parameter) => ({ ...parameter, value: values[parameter.id] ?? parameter.value }));
  const { recorder } = layForMany({ ...definition, parameters });
  return [0, 1, 2].map((replication) => recorder.run(5, replication));
}

describe('the shelf of workers', () => {
  it('keeps a worker with what it has laid out, and comes to the same figures as one that begins anew', async () => {
    const { shelf, made } = newShelf();
    const first = run(shelf, demoDefinition);
    await first.done;
    const values = { 'exam.pass': 80 };
    const second = run(shelf, demoDefinition, values);
    await second.done;

    expect(made).toHaveLength(1);
    expect(made[0]?.sent.map((order) => ('plans' in order ? order.plans.length : -1))).toEqual([1, 0]);
    expect(first.rows.map(({ row }) => row)).toEqual(alone(demoDefinition));
    expect(second.rows.map(({ row }) => row)).toEqual(alone(demoDefinition, values));
  });

  it('ends what nobody waits for, and the same worker does what comes next', async () => {
    const { shelf, made } = newShelf();
    const first = run(shelf, demoDefinition);
    await vi.waitFor(() => expect(first.rows.length).toBeGreaterThan(0), 30_000);
    first.end();
    const had = first.rows.length;
    const second = run(shelf, demoDefinition);

    expect(await second.done).toEqual({ kind: 'done', answer: null });
    expect(second.rows).toHaveLength(3);
    expect(first.rows).toHaveLength(had);
    expect(made.map(({ isTerminated }) => isTerminated)).toEqual([false]);
  });

  it('puts another worker in the place of one that does not hear', async () => {
    const { shelf, made } = newShelf(1);
    const deaf = run(shelf, demoDefinition);
    deaf.end();
    const next = run(shelf, demoDefinition);

    expect(await next.done).toEqual({ kind: 'done', answer: null });
    expect(next.rows).toHaveLength(3);
    expect(deaf.rows).toEqual([]);
    expect(made.map(({ isTerminated }) => isTerminated)).toEqual([true, false]);
  });

  it('gives work at the same time to different workers, and lets those go of which there are too many', async () => {
    const { shelf, made } = newShelf();
    const runs = [run(shelf, demoDefinition), run(shelf, demoDefinition), run(shelf, demoDefinition)];
    await Promise.all(runs.map(({ done }) => done));

    expect(made).toHaveLength(3);
    expect(made.filter(({ isTerminated }) => isTerminated)).toHaveLength(1);
    expect(runs.map(({ rows }) => rows.length)).toEqual([3, 3, 3]);
  });

  it('tells why something cannot be simulated, and works on', async () => {
    const { shelf, made } = newShelf();
    const { behaviour: _, ...without } = demoDefinition;
    const failed = run(shelf, without);

    expect(await failed.done).toMatchObject({ kind: 'failed', code: 'simulation.behaviour.none' });
    expect(await run(shelf, demoDefinition).done).toEqual({ kind: 'done', answer: null });
    expect(made).toHaveLength(1);
  });

  it('tells of a worker that breaks down', async () => {
    const { shelf, made } = newShelf(1);
    const broken = run(shelf, demoDefinition);
    made[0]?.onerror?.({ message: 'out of memory' });

    expect(await broken.done).toEqual({ kind: 'failed', code: 'broken', detail: { message: 'out of memory' } });
    expect(made[0]?.isTerminated).toBe(true);
  });
});
