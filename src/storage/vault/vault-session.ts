import type { Problem } from '#domain/problem.ts';
import type { CellOutcome } from '../cell-write.ts';
import { changeVault, type VaultChanged, type VaultProgress, type WholeStore } from './change-vault.ts';
import type { VaultSecret } from './data-key.ts';
import { type Ground, type Keyring, VAULT } from './keyring.ts';
import { readVault, type VaultStanding } from './read-vault.ts';
import type { Seal } from './seal.ts';
import { settleVault } from './settle-vault.ts';
import { readTabMessage, type TabMessage } from './tab-message.ts';
import { changePassword, createVault, unlock } from './vault.ts';
import { type VaultHeader, writeVaultHeader } from './vault-header.ts';

/** What a screen may know of the encryption. `made` is the UTC moment of the present key. */
export type VaultState =
  | { readonly kind: 'starting' }
  | { readonly kind: 'off' }
  | { readonly kind: 'locked'; readonly made: string; readonly problems: readonly Problem[] }
  | { readonly kind: 'open'; readonly made: string; readonly problems: readonly Problem[] }
  | { readonly kind: 'unreadable'; readonly problem: Problem };

/** A vault that is made and not yet begun: its recovery key, shown once, and the step that encrypts everything. */
export interface PreparedVault {
  readonly recoveryKey: string;
  readonly begin: (onProgress?: (progress: VaultProgress) => void) => Promise<VaultChanged>;
}

/** What a session stands on, and how long it waits for another tab to hand it the key, in milliseconds. */
export interface VaultSessionOptions extends WholeStore {
  readonly channel: BroadcastChannel;
  readonly patience?: number;
}

/** The ground to which a change leads, and the state that shows it. */
interface Next {
  readonly ground: Exclude<Ground, { kind: 'shut' }>;
  readonly state: VaultState;
}

type Sealed = Extract<VaultStanding, { kind: 'sealed' }>;

const STARTING: Problem = { severity: 'error', code: 'storage.vault.starting', path: '/vault' };
const LOCKED: Problem = { severity: 'error', code: 'storage.vault.locked', path: '/vault' };
const PATIENCE_MS = 400;

/**
 * The key of this browser's store, held in memory only. Tabs hand it to each other (as a key that cannot be taken out), and lock together.
 * Until {@link start} has answered, and while the vault is locked, nothing can be read and nothing is written.
 */
export class VaultSession implements Keyring {
  readonly #options: VaultSessionOptions;
  readonly #listeners = new Set<() => void>();
  #ground: Ground = { kind: 'shut', problem: STARTING };
  #state: VaultState = { kind: 'starting' };
  #standing: VaultStanding | undefined;
  /** The headers before this one that the same secret opened: journals may still lie under them. */
  #before: readonly Ground[] = [];
  /** A key that a change is about to put in force: a write that meets its header early must not take the vault for a locked one. */
  #coming: Seal | undefined;
  #offered: ((seal: Seal) => void) | undefined;
  #looking: Promise<void> | undefined;
  #locks = 0;

  constructor(options: VaultSessionOptions) {
    this.#options = options;
    options.channel.onmessage = ({ data }: MessageEvent<unknown>) => this.#hear(readTabMessage(data));
  }

  ground(): Ground {
    return this.#ground;
  }

  state(): VaultState {
    return this.#state;
  }

  /** Tells when the state changes; answers how to stop that. */
  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Finds out whether the store is encrypted, and asks other tabs for the key where it is. A store that cannot be read is left to whoever reads it next: it is no vault's matter. */
  start(): Promise<void> {
    return (this.#looking ??= this.#look().finally(() => {
      this.#looking = undefined;
    }));
  }

  async renew(): Promise<boolean> {
    await this.start();
    return this.#ground.kind !== 'shut';
  }

  /** Opens the vault in this tab and every other one. Answers why not; null where it is open. */
  async unlock(secret: VaultSecret): Promise<Problem | null> {
    const standing = this.#standing;
    if (standing?.kind !== 'sealed') return LOCKED;
    const opened = await unlock(standing.header, secret);
    if (opened.kind === 'refused') return opened.problem;
    this.#before = await unlockEach(standing.older, secret);
    await this.#open(standing, opened.seal);
    this.#tell({ kind: 'key', seal: opened.seal });
    return null;
  }

  /** Forgets the key, here and in every other tab. What a page has in memory is the page's to forget: it had best load anew. */
  lock(): void {
    this.#tell({ kind: 'lock' });
    this.#forget();
  }

  /**
   * Sets another password, and opens a locked vault with it: whoever has forgotten the old one comes in by the recovery key and leaves
   * with a new password. Answers why not; null where it holds.
   */
  async changePassword(secret: VaultSecret, password: string): Promise<Problem | null> {
    const standing = this.#standing;
    if (standing?.kind !== 'sealed') return LOCKED;
    const changed = await changePassword(standing.header, secret, password);
    if (changed.kind === 'refused') return changed.problem;
    const header = writeVaultHeader(changed.header);
    const outcome = await this.#writeHeader(standing, header);
    if (outcome.kind === 'refused') return { severity: 'error', code: 'storage.vault.busy', path: '/vault' };
    if (outcome.kind === 'failed') return { severity: 'error', code: outcome.code, path: '/vault', detail: { message: outcome.message } };
    // The mirror follows at the next start where it cannot now, or where it still says more than this header.
    if (!standing.unsettled) await this.#options.journal.writeNote(VAULT, header).catch(() => undefined);
    if (this.#ground.kind !== 'open') this.#before = await unlockEach(standing.older, secret);
    this.#coming = changed.seal;
    await this.#lookAnew();
    this.#coming = undefined;
    this.#tell({ kind: 'changed', seal: changed.seal });
    return null;
  }

  /**
   * Makes a vault without writing anything yet: for a plain store with a new password, for an open one with its present password (a new
   * key, a new recovery key, everything sealed anew). `made` is the UTC moment.
   */
  async prepare(password: string, made: string): Promise<PreparedVault | Problem> {
    const { kind } = this.#ground;
    if (kind === 'shut') return LOCKED;
    const against = kind === 'open' ? await this.#reasonAgainst({ kind: 'password', password }) : undefined;
    if (against !== undefined) return against;
    const vault = await createVault(password, made);
    if (vault.kind === 'refused') return vault.problem;
    const to: Ground = { kind: 'open', seal: vault.seal, header: writeVaultHeader(vault.header) };
    return { recoveryKey: vault.recoveryKey, begin: (onProgress) => this.#change({ ground: to, state: { kind: 'open', made, problems: [] } }, onProgress) };
  }

  /** Ends the encryption: everything is written in plain again. Wants a secret once more. */
  async end(secret: VaultSecret, onProgress?: (progress: VaultProgress) => void): Promise<VaultChanged> {
    const against = await this.#reasonAgainst(secret);
    return against === undefined ? this.#change({ ground: { kind: 'plain' }, state: { kind: 'off' } }, onProgress) : { kind: 'refused', problem: against };
  }

  /** Finishes what a change that was cut short left beside the cells. For the one tab that writes; does nothing where all is settled. */
  async settle(): Promise<void> {
    const standing = this.#standing;
    if (this.#ground.kind === 'shut' || standing?.kind === 'unreadable' || standing?.unsettled !== true) return;
    await settleVault(this.#options.journal, { now: this.#ground, before: this.#before });
    this.#standing = { ...standing, unsettled: false };
  }

  async #reasonAgainst(secret: VaultSecret): Promise<Problem | undefined> {
    if (this.#standing?.kind !== 'sealed' || this.#ground.kind !== 'open') return LOCKED;
    const opened = await unlock(this.#standing.header, secret);
    return opened.kind === 'refused' ? opened.problem : undefined;
  }

  async #look(): Promise<void> {
    const { cells, journal } = this.#options;
    const locks = this.#locks;
    const standing = await readVault(cells, journal);
    this.#standing = standing;
    if (standing.kind === 'plain') return this.#become({ kind: 'plain' }, { kind: 'off' });
    if (standing.kind === 'unreadable') return this.#become({ kind: 'shut', problem: standing.problem }, standing);
    const { keyId } = standing.header;
    const inHand = [this.#coming, this.#ground.kind === 'open' ? this.#ground.seal : undefined].find((seal) => seal?.keyId === keyId);
    const seal = inHand ?? (await this.#askTabs(keyId));
    // A lock that came while the store was being read holds.
    return seal === undefined || locks !== this.#locks ? this.#forget() : this.#open(standing, seal);
  }

  async #change(next: Next, onProgress?: (progress: VaultProgress) => void): Promise<VaultChanged> {
    const from = this.#ground;
    if (from.kind === 'shut') return { kind: 'refused', problem: LOCKED };
    const to = next.ground;
    const seal = to.kind === 'open' ? to.seal : undefined;
    this.#coming = seal;
    const onWritten = (): void => {
      // Whoever locked meanwhile wants it locked.
      if (this.#ground.kind !== 'shut') this.#become(to, next.state);
      this.#tell(seal === undefined ? { kind: 'changed' } : { kind: 'changed', seal });
    };
    const changed = await changeVault(this.#options, { from, to }, { onProgress, onWritten });
    if (changed.kind === 'unsettled') this.#before = [from];
    // Looked at in any case: a write that failed may have been kept all the same.
    await this.#lookAnew();
    this.#coming = undefined;
    return changed;
  }

  /** The header's own cell is put back where it was damaged or gone, before anything else is written. */
  async #open(standing: Sealed, seal: Seal): Promise<void> {
    const header = writeVaultHeader(standing.header);
    if (standing.cell !== header) await this.#writeHeader(standing, header);
    this.#become({ kind: 'open', seal, header }, { kind: 'open', made: standing.header.made, problems: standing.problems });
  }

  /** A cell that is no text cannot be compared. */
  #writeHeader({ cell }: Sealed, header: string): Promise<CellOutcome> {
    const guards = cell === undefined || typeof cell === 'string' ? [{ kind: 'cell', key: VAULT, is: cell } as const] : [];
    return this.#options.cells.write({ guards, put: [[VAULT, header]] });
  }

  #become(ground: Ground, state: VaultState): void {
    this.#ground = ground;
    this.#state = state;
    for (const listener of this.#listeners) listener();
  }

  #forget(): void {
    const standing = this.#standing;
    if (standing?.kind !== 'sealed') return;
    this.#locks += 1;
    this.#before = [];
    this.#coming = undefined;
    this.#become({ kind: 'shut', problem: LOCKED }, { kind: 'locked', made: standing.header.made, problems: standing.problems });
  }

  #askTabs(keyId: string): Promise<Seal | undefined> {
    return new Promise((resolve) => {
      const answer = (seal: Seal | undefined): void => {
        clearTimeout(timer);
        this.#offered = undefined;
        resolve(seal);
      };
      const timer = setTimeout(answer, this.#options.patience ?? PATIENCE_MS, undefined);
      this.#offered = (seal) => (seal.keyId === keyId ? answer(seal) : undefined);
      this.#tell({ kind: 'who' });
    });
  }

  #hear(message: TabMessage | undefined): void {
    if (message === undefined) return;
    if (message.kind === 'who') this.#handOut();
    if (message.kind === 'lock') this.#forget();
    if (message.kind === 'key') this.#take(message.seal);
    if (message.kind === 'changed') void this.#follow(message.seal);
  }

  #handOut(): void {
    for (const seal of [this.#coming, this.#ground.kind === 'open' ? this.#ground.seal : undefined]) if (seal !== undefined) this.#tell({ kind: 'key', seal });
  }

  #take(seal: Seal): void {
    if (this.#offered !== undefined) return this.#offered(seal);
    if (this.#state.kind !== 'locked' || this.#standing?.kind !== 'sealed' || this.#standing.header.keyId !== seal.keyId) return;
    void this.#open(this.#standing, seal);
  }

  /** A look that began before may have seen what was before. */
  async #lookAnew(): Promise<void> {
    await this.#looking?.catch(() => undefined);
    await this.start();
  }

  /** Another tab has changed the encryption. Where the store cannot be read now, the next write finds out. */
  async #follow(seal: Seal | undefined): Promise<void> {
    this.#coming = seal;
    await this.#lookAnew().catch(() => undefined);
    this.#coming = undefined;
  }

  #tell(message: TabMessage): void {
    this.#options.channel.postMessage(message);
  }
}

async function unlockEach(headers: readonly VaultHeader[], secret: VaultSecret): Promise<readonly Ground[]> {
  const opened = await Promise.all(headers.map((header) => unlock(header, secret)));
  return opened.flatMap((each) => (each.kind === 'unlocked' ? [{ kind: 'open', seal: each.seal, header: writeVaultHeader(each.header) } as const] : []));
}
