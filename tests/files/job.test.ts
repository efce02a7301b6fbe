import { describe, expect, it } from 'vitest';
import { createJobRunner } from '#files/job/run-job.ts';
import { serveJobs } from '#files/job/serve-jobs.ts';

interface Work {
  readonly double: { readonly input: number; readonly output: number };
  readonly never: { readonly input: null; readonly output: null };
  readonly broken: { readonly input: null; readonly output: null };
}

/** A worker in the thread of the test: messages arrive later, as between threads, and none after its end. */
function createFakes(): { readonly create: () => Worker; readonly ended: () => number } {
  let ended = 0;
  const create = (): Worker => {
    let isAlive = true;
    const later = (work: () => void): void => void setTimeout(() => (isAlive ? work() : undefined));
    const page: { onmessage: ((event: MessageEvent) => void) | null } & Record<string, unknown> = {
      onmessage: null,
      postMessage: (data: unknown) => later(() => thread.onmessage?.({ data } as MessageEvent)),
      terminate: () => {
        isAlive = false;
        ended += 1;
      },
    };
    const thread = {
      onmessage: null as ((event: MessageEvent) => void) | null,
      postMessage: (data: unknown) => later(() => page.onmessage?.({ data } as MessageEvent)),
    };
    serveJobs<Work>(thread, {
      double: async (input, tell) => {
        for (let share = 0; share <= 1; share += 1 / 10_000) tell(share);
        return input * 2;
      },
      never: () => new Promise(() => undefined),
      broken: () => Promise.reject(new Error('broken inside')),
    });
    return page as unknown as Worker;
  };
  return { create, ended: () => ended };
}

describe('a job in a worker', () => {
  it('answers with what it made, tells how far it is no oftener than can be seen, and its worker is ended', async () => {
    const { create, ended } = createFakes();
    const shares: number[] = [];

    const outcome = await createJobRunner<Work>(create)('double', 21, { onProgress: (share) => shares.push(share) });

    expect(outcome).toEqual({ kind: 'done', output: 42 });
    expect(shares.length).toBeGreaterThan(50);
    expect(shares.length).toBeLessThanOrEqual(200);
    expect(ended()).toBe(1);
  });

  it('is cancelled at once by its signal, before or while it runs', async () => {
    const { create, ended } = createFakes();
    const controller = new AbortController();

    const running = createJobRunner<Work>(create)('never', null, { signal: controller.signal });
    controller.abort();
    const late = createJobRunner<Work>(create)('never', null, { signal: controller.signal });

    expect([await running, await late]).toEqual([{ kind: 'cancelled' }, { kind: 'cancelled' }]);
    expect(ended()).toBe(1);
  });

  it('is ended where it takes too long', async () => {
    const { create, ended } = createFakes();

    const outcome = await createJobRunner<Work>(create)('never', null, { seconds: 0.02 });

    expect(outcome).toEqual({ kind: 'tooLong', seconds: 0.02 });
    expect(ended()).toBe(1);
  });

  it('that breaks, is unknown, or cannot even begin says so instead of hanging', async () => {
    const { create } = createFakes();
    const refused = createJobRunner<Work>(() => {
      throw new TypeError('not trusted');
    });

    expect(await createJobRunner<Work>(create)('broken', null)).toEqual({ kind: 'failed', message: 'Error: broken inside' });
    expect(await createJobRunner<Work>(create)('toString' as 'never', null)).toEqual({ kind: 'failed', message: 'no such job: toString' });
    expect(await refused('never', null)).toEqual({ kind: 'failed', message: 'TypeError: not trusted' });
  });
});
