import { describe, expect, it } from 'vitest';
import { createMemoryLog } from '#storage/memory-log.ts';
import type { LogPlace } from './log-check.ts';
import { logContract } from './log-contract.ts';

function memoryPlace(): LogPlace {
  const cells = new Map<string, string>();
  return {
    connect: () => createMemoryLog(cells),
    tamper: async (key, stored) => {
      if (stored === undefined) cells.delete(key);
      else cells.set(key, stored);
    },
  };
}

describe('the log in memory keeps the contract of the storage port', () => {
  it.each(logContract)('$title', async ({ run }) => {
    await expect(run(memoryPlace())).resolves.toBeUndefined();
  });
});
