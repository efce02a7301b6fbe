import type { Caps } from './caps.ts';
import { refuse } from './refusal.ts';

/** The caps that are counted up; the others are held against one thing at a time. */
type Counted = Extract<keyof Caps, 'bytes' | 'inflated' | 'entries' | 'values' | 'nodes' | 'texts' | 'rows'>;

const CODES: Readonly<Record<Counted, string>> = {
  bytes: 'file.bytes.exceeded',
  inflated: 'file.inflated.exceeded',
  entries: 'zip.entries.exceeded',
  values: 'file.values.exceeded',
  nodes: 'file.values.exceeded',
  texts: 'file.texts.exceeded',
  rows: 'file.rows.exceeded',
};

/** Counts what a reader takes in, and refuses at the first one too many. One tally for one file. */
export class Tally {
  readonly caps: Caps;
  readonly #counts = new Map<Counted, number>();

  constructor(caps: Caps) {
    this.caps = caps;
  }

  /** Adds `amount`; refuses when the cap is exceeded. */
  add(what: Counted, amount = 1): void {
    const count = (this.#counts.get(what) ?? 0) + amount;
    if (count > this.caps[what]) refuse(CODES[what], { limit: this.caps[what] });
    this.#counts.set(what, count);
  }

  /** Counts a text as a value; refuses one that is too long. */
  addText(length: number): void {
    if (length > this.caps.text) refuse('file.text.exceeded', { limit: this.caps.text });
    this.add('values');
    this.add('texts', length);
  }
}
