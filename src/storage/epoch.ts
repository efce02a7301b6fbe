import type { Epoch } from '#engine/log-outcome.ts';
import { readJson } from './parse-commit.ts';

/**
 * The text of the cell that holds it, for a log that is put in place. It is compared as it stands, so it is never encrypted. `log` is drawn by
 * chance: a log that was removed and made anew counts from the beginning, and a writer of the former one must not take it for its own.
 */
export function toEpochText({ epoch, replaced }: Epoch): string {
  const log = Array.from(crypto.getRandomValues(new Uint8Array(8)), (byte) => byte.toString(16).padStart(2, '0')).join('');
  return JSON.stringify({ v: 1, epoch, replaced, log });
}

/** The text for the next claim of a log whose cell holds this one. */
export function nextEpochText(stored: string | undefined): string {
  const { epoch, replaced } = readEpoch(stored);
  const log = readJson(stored)?.['log'];
  return JSON.stringify({ v: 1, epoch: epoch + 1, replaced, ...(typeof log === 'string' ? { log } : {}) });
}

/** The epoch in a cell; zero where there is none. A damaged cell counts as none: the next claim writes it anew. */
export function readEpoch(stored: unknown): Epoch {
  const found = readJson(stored);
  const number = (value: unknown): number => (Number.isInteger(value) ? Number(value) : 0);
  return { epoch: number(found?.['epoch']), replaced: number(found?.['replaced']) };
}
