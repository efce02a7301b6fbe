import type { Epoch } from '#engine/log-outcome.ts';
import { readJson } from './parse-commit.ts';

/** The text of the cell that holds it. It is compared as it stands, so it is never encrypted. */
export function toEpochText({ epoch, replaced }: Epoch): string {
  return JSON.stringify({ v: 1, epoch, replaced });
}

/** The epoch in a cell; zero where there is none. A damaged cell counts as none: the next claim writes it anew. */
export function readEpoch(stored: unknown): Epoch {
  const found = readJson(stored);
  const number = (value: unknown): number => (Number.isInteger(value) ? Number(value) : 0);
  return { epoch: number(found?.['epoch']), replaced: number(found?.['replaced']) };
}
