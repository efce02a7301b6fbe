import type { Problem } from '#domain/problem.ts';
import type { CellStore } from '../cells.ts';
import { VAULT } from './keyring.ts';
import type { RawJournal } from '../raw-journal.ts';
import { isSealed, keyIdOf } from './seal.ts';
import { readVaultHeader, type VaultHeader, writeVaultHeader } from './vault-header.ts';

/**
 * Whether a store is encrypted, found without any key. `unsettled`: a change of the encryption was cut short after the cells were written,
 * and what lies beside them (journals, mirror) is still to follow. `cell` is what stands in the header's cell, `older` are the headers
 * under which journals may still be sealed.
 */
export type VaultStanding =
  | { readonly kind: 'plain'; readonly unsettled: boolean }
  | {
      readonly kind: 'sealed';
      readonly header: VaultHeader;
      readonly cell: unknown;
      readonly unsettled: boolean;
      readonly older: readonly VaultHeader[];
      readonly problems: readonly Problem[];
    }
  | { readonly kind: 'unreadable'; readonly problem: Problem };

/** The ranges of all keys but those that are never sealed. */
const SEALABLE = [
  { from: '', to: 'epoch/' },
  { from: 'epoch/\uFFFF', to: VAULT },
  { from: `${VAULT}\u0000`, to: '\uFFFF' },
] as const;

/**
 * Reads the header of a store, or its mirror beside the journals where the store's own is damaged or gone. The sealing of a whole store is
 * one write, so any one cell tells whether it is sealed. A header that is needed and nowhere to be found is `storage.vault.missing`, and
 * then nothing may be written. Rejects as the store does; a mirror that cannot be read counts as none.
 */
export async function readVault(cells: CellStore, journal: Pick<RawJournal, 'readNote' | 'list'>): Promise<VaultStanding> {
  const [cell, note] = await Promise.all([cells.read(VAULT), journal.readNote(VAULT).catch(() => null)]);
  const own = readVaultHeader(cell);
  if (own.kind === 'header') {
    const { header } = own;
    const older = readMirror(note).filter(({ keyId }) => keyId !== header.keyId);
    return { kind: 'sealed', header, cell, unsettled: note?.trimEnd() !== writeVaultHeader(header), older, problems: [] };
  }
  if (own.problem.code === 'storage.vault.newer') return { kind: 'unreadable', problem: own.problem };
  const sample = await sampleOf(cells);
  const wiped = sample === undefined && note !== null && (await journal.list().catch(() => [])).length > 0;
  if (cell === undefined && !isSealed(sample) && !wiped) return { kind: 'plain', unsettled: note !== null };
  return fromMirror({ cell, note, keyId: isSealed(sample) ? keyIdOf(sample) : undefined, problem: own.problem });
}

interface Search {
  readonly cell: unknown;
  readonly note: string | null;
  /** The key under which the cells are sealed; undefined where no cell is. */
  readonly keyId: string | undefined;
  readonly problem: Problem;
}

function fromMirror({ cell, note, keyId, problem }: Search): VaultStanding {
  const headers = readMirror(note);
  const header = headers.find((candidate) => keyId === undefined || candidate.keyId === keyId);
  if (header !== undefined) {
    const mirrored: Problem = { severity: 'warning', code: 'storage.vault.mirrored', path: '/vault' };
    const older = headers.filter((candidate) => candidate.keyId !== header.keyId);
    return { kind: 'sealed', header, cell, unsettled: true, older, problems: [mirrored] };
  }
  const newer = note === null ? undefined : readVaultHeader(note.split('\n')[0]);
  if (newer?.kind === 'refused' && newer.problem.code === 'storage.vault.newer') return { kind: 'unreadable', problem: newer.problem };
  return { kind: 'unreadable', problem: cell === undefined ? { severity: 'error', code: 'storage.vault.missing', path: '/vault' } : problem };
}

/** The headers that a mirror holds: one a line, the one that counts first. */
function readMirror(note: string | null): readonly VaultHeader[] {
  return (note ?? '').split('\n').flatMap((line) => {
    const read = readVaultHeader(line);
    return read.kind === 'header' ? [read.header] : [];
  });
}

async function sampleOf(cells: CellStore): Promise<unknown> {
  const found = await Promise.all(SEALABLE.map((range) => cells.last(range)));
  return found.find((cell) => cell !== undefined)?.[1];
}
