import type { Problem } from '#domain/problem.ts';
import type { Epoch, LogHead } from '#engine/log-outcome.ts';
import type { OpenedLog } from '#engine/ports.ts';

/** Where a copy or a witness of a log ends. */
export interface CopyHead extends LogHead {
  readonly epoch: number;
}

/** What the other copies say of a log; null or undefined where there is none, or it cannot be asked. */
export interface Copies {
  readonly journal: CopyHead | null;
  readonly witness: CopyHead | undefined;
}

/**
 * What the copies know that the log does not: it ends before them, or it is another one at that place. A copy that is behind is no problem:
 * it can be brought up. A copy from before the log was replaced (restored) says nothing about it.
 */
export function compareCopies(log: Pick<OpenedLog, 'hashes' | 'epoch'>, { journal, witness }: Copies): readonly Problem[] {
  return [...compare(log, witness, 'witness'), ...compare(log, journal, 'journal')];
}

/** Of a log that is not there at all, while something remembers it. */
export function lostLog({ journal, witness }: Copies): Problem {
  return { severity: 'error', code: 'log.lost', path: '', detail: { witness: witness?.seq ?? 0, journal: journal?.seq ?? 0 } };
}

/** True where a log has this head in its chain. A record of the first format states no hash; it is believed by its number. */
export function liesOn(hashes: readonly string[], { seq, hash }: LogHead): boolean {
  return seq === 0 || (seq <= hashes.length && (hash === '' || hashes[seq - 1] === hash));
}

const CODES = {
  witness: { behind: 'log.behind.witness', differs: 'log.differs.witness' },
  journal: { behind: 'log.behind.journal', differs: 'log.differs.journal' },
} as const;

function compare(
  { hashes, epoch }: { readonly hashes: readonly string[]; readonly epoch: Epoch },
  copy: CopyHead | null | undefined,
  name: 'witness' | 'journal',
): readonly Problem[] {
  if (copy === null || copy === undefined || liesOn(hashes, copy) || copy.epoch < epoch.replaced) return [];
  const code = CODES[name][copy.seq > hashes.length ? 'behind' : 'differs'];
  return [{ severity: 'error', code, path: '', detail: { found: hashes.length, wanted: copy.seq } }];
}
