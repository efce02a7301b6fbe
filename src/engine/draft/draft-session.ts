import type { CampaignDefinition } from '#domain/definition.ts';
import { changeBetween } from '#domain/edition-change.ts';
import { sameJson } from '#domain/settled-json.ts';
import type { Problem } from '#domain/problem.ts';
import { begun, type History, redo, type StepName, took, undo } from '#logic/edit/history.ts';
import type { WriteFailure } from '../log-outcome.ts';
import { type CarriedDraft, carryOver } from './carry-over.ts';
import type { DraftDocument, DraftParts, DraftPort } from './draft-port.ts';

/** Whether what is on the screen is kept. `conflict`: another window has changed the draft meanwhile; nothing was written over. */
export type DraftSave = { readonly kind: 'saved' } | { readonly kind: 'saving' } | { readonly kind: 'conflict' } | WriteFailure;

/** The draft of a campaign as a session holds it. `otherEdition`: it was begun from another edition than the one in force, and is not applied. */
export type DraftSnapshot =
  | { readonly kind: 'loading' | 'none' }
  | { readonly kind: 'unreadable'; readonly problems: readonly Problem[]; readonly text: string }
  | { readonly kind: 'otherEdition'; readonly base: string; readonly text: string; readonly carried?: CarriedDraft | undefined }
  | { readonly kind: 'failed'; readonly message: string }
  | { readonly kind: 'open'; readonly history: History<CampaignDefinition>; readonly save: DraftSave; readonly savedAt: string };

/** One change of a draft: the whole definition after it, its name, and a key by which quick changes of the same thing become one step. */
export interface DraftStep {
  readonly definition: CampaignDefinition;
  readonly name: StepName;
  readonly key?: string | undefined;
}

/** What a draft belongs to and who works on it; `now` gives the moment (ISO). */
export interface DraftGround {
  readonly campaign: string;
  readonly edition: string;
  readonly published: CampaignDefinition;
  /** Editions that were in force before, by hash: a draft that was begun from one of them can be carried over. */
  readonly former?: ReadonlyMap<string, CampaignDefinition>;
  readonly by: () => string;
  readonly now: () => string;
}

/**
 * The draft of one campaign: a definition that is worked on beside the edition in force, which it never changes. Every step is kept at once
 * (steps that come while a write is on its way are kept together); what could not be kept stays on the screen and is said.
 */
export class DraftSession {
  readonly #port: DraftPort;
  readonly #ground: DraftGround;
  readonly #listeners = new Set<() => void>();
  #snapshot: DraftSnapshot = { kind: 'loading' };
  #turn = '';
  #kept: CampaignDefinition | null = null;
  #writing: Promise<void> | null = null;

  constructor(port: DraftPort, ground: DraftGround) {
    this.#port = port;
    this.#ground = ground;
  }

  readonly snapshot = (): DraftSnapshot => this.#snapshot;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Reads what is kept, and shows it in place of what this window has. Never rejects. */
  readonly load = async (): Promise<void> => {
    const { campaign, edition, published } = this.#ground;
    const found = await this.#port.read(campaign).catch((failure: unknown) => String(failure));
    if (typeof found === 'string') return this.#show({ kind: 'failed', message: found });
    this.#turn = found.turn;
    this.#kept = null;
    if (found.kind === 'none') return this.#show({ kind: 'none' });
    if (found.kind === 'unreadable') return this.#show({ kind: 'unreadable', problems: found.problems, text: found.text });
    const { base, savedAt, parts } = found.draft;
    if (base !== edition) return this.#showOther(found.draft);
    const definition = withParts(published, parts);
    this.#kept = definition;
    return this.#show({ kind: 'open', history: begun(definition), save: { kind: 'saved' }, savedAt });
  };

  /** A draft of an edition that was in force before: nothing is left of it where all of it was adopted meanwhile. */
  async #showOther({ base, parts }: DraftDocument): Promise<void> {
    const { campaign, published, former } = this.#ground;
    const text = JSON.stringify({ base, parts });
    const before = former?.get(base);
    const carried = before === undefined ? undefined : carryOver({ before, mine: { ...before, ...parts }, theirs: published });
    if (carried === undefined || Object.keys(changeBetween(published, carried.definition)).length > 0) {
      return this.#show({ kind: 'otherEdition', base, text, carried });
    }
    const kept = await this.#port.keep(campaign, null, this.#turn);
    if (kept.kind === 'kept') this.#turn = kept.turn;
    return this.#show({ kind: 'none' });
  }

  /** Goes on with a draft of a former edition upon the one in force, as it was shown carried over. */
  readonly carry = async (): Promise<void> => {
    if (this.#snapshot.kind !== 'otherEdition' || this.#snapshot.carried === undefined) return;
    const definition = withParts(this.#ground.published, this.#snapshot.carried.definition);
    this.#kept = null;
    this.#show({ kind: 'open', history: begun(definition), save: { kind: 'saving' }, savedAt: this.#ground.now() });
    await this.#keep();
  };

  /** Begins a draft that says what a former edition said; it goes the way of every draft. A draft that is there gets it as a step. */
  readonly restore = async (definition: CampaignDefinition, name: StepName): Promise<void> => {
    if (this.#snapshot.kind === 'none') await this.begin();
    const { rules, vocabulary, parameters } = definition;
    this.edit({ definition: withParts(this.#ground.published, { rules, vocabulary, parameters }), name });
  };

  /** Takes over what another window has kept, where this one has nothing unsaved. */
  readonly refresh = async (): Promise<void> => {
    if (this.#isUnsaved()) return;
    const found = await this.#port.read(this.#ground.campaign).catch(() => undefined);
    if (found !== undefined && found.turn !== this.#turn && !this.#isUnsaved()) await this.load();
  };

  /** Begins a draft from the edition in force. Does nothing where there is one. */
  readonly begin = async (): Promise<void> => {
    if (this.#snapshot.kind !== 'none') return;
    this.#show({ kind: 'open', history: begun(this.#ground.published), save: { kind: 'saving' }, savedAt: this.#ground.now() });
    await this.#keep();
  };

  /** Takes a step. */
  readonly edit = ({ definition, name, key }: DraftStep): void => {
    const at = Date.parse(this.#ground.now());
    this.#move((history) => took(history, { value: definition, name, key, at }));
  };

  readonly undo = (): void => this.#move(undo);

  readonly redo = (): void => this.#move(redo);

  /** When nothing is on its way any more. */
  readonly settled = async (): Promise<void> => {
    await this.#writing;
  };

  /** Tries again to keep what could not be kept. */
  readonly retry = (): Promise<void> => this.#keep();

  /** Writes this window's draft over what another window has kept meanwhile; a person has confirmed it. */
  readonly overwrite = async (): Promise<void> => {
    const found = await this.#port.read(this.#ground.campaign).catch(() => undefined);
    if (found !== undefined) this.#turn = found.turn;
    await this.#keep();
  };

  /** Takes the draft away. Answers what stood against it; null where it is gone. */
  readonly discard = async (): Promise<DraftSave | null> => {
    await this.#writing;
    const kept = await this.#port.keep(this.#ground.campaign, null, this.#turn);
    if (kept.kind !== 'kept') return kept;
    this.#turn = kept.turn;
    this.#kept = null;
    this.#show({ kind: 'none' });
    return null;
  };

  #isUnsaved(): boolean {
    return this.#snapshot.kind === 'open' && (this.#writing !== null || this.#snapshot.history.present !== this.#kept);
  }

  #move(change: (history: History<CampaignDefinition>) => History<CampaignDefinition>): void {
    if (this.#snapshot.kind !== 'open') return;
    const history = change(this.#snapshot.history);
    if (history === this.#snapshot.history) return;
    // A conflict is for a person to settle: until then nothing is tried.
    const isHeld = this.#snapshot.save.kind === 'conflict';
    this.#show({ ...this.#snapshot, history, ...(isHeld ? {} : { save: { kind: 'saving' } }) });
    if (!isHeld) void this.#keep();
  }

  #keep(): Promise<void> {
    this.#writing ??= this.#keepAll().finally(() => {
      this.#writing = null;
    });
    return this.#writing;
  }

  async #keepAll(): Promise<void> {
    const { campaign, edition, published, by, now } = this.#ground;
    for (;;) {
      if (this.#snapshot.kind !== 'open') return;
      const { present } = this.#snapshot.history;
      const savedAt = now();
      const draft = { base: edition, by: by(), savedAt, parts: partsOf(published, present) };
      // oxlint-disable-next-line no-await-in-loop -- one write after the other, each with what is newest
      const kept = await this.#port.keep(campaign, draft, this.#turn);
      if (this.#snapshot.kind !== 'open') return;
      if (kept.kind !== 'kept') return this.#show({ ...this.#snapshot, save: kept });
      this.#turn = kept.turn;
      this.#kept = present;
      if (this.#snapshot.history.present === present) return this.#show({ ...this.#snapshot, save: { kind: 'saved' }, savedAt });
    }
  }

  #show(snapshot: DraftSnapshot): void {
    this.#snapshot = snapshot;
    for (const listener of this.#listeners) listener();
  }
}

/**
 * The edition in force with the parts of a draft. Rules, facts and parameters that say the same are the very same, so that what is changed can be told by
 * looking, and what was worked out about the others still holds.
 */
function withParts(published: CampaignDefinition, parts: DraftParts): CampaignDefinition {
  const { rules, vocabulary, parameters } = parts;
  return {
    ...published,
    ...parts,
    ...(rules === undefined ? {} : { rules: reused(published.rules, rules) }),
    ...(vocabulary === undefined ? {} : { vocabulary: reused(published.vocabulary, vocabulary) }),
    ...(parameters === undefined ? {} : { parameters: reused(published.parameters, parameters) }),
  };
}

function reused<T extends { readonly id: string }>(published: readonly T[], draft: readonly T[]): T[] {
  const known = new Map(published.map((item) => [item.id, item]));
  return draft.map((item) => {
    const before = known.get(item.id);
    return before !== undefined && sameJson(before, item) ? before : item;
  });
}

/** The members that a draft has changed: those that are not the very same. */
function partsOf(published: CampaignDefinition, draft: CampaignDefinition): DraftParts {
  const changed = Object.entries(draft).filter(([key, value]) => published[key as keyof CampaignDefinition] !== value);
  return Object.fromEntries(changed);
}
