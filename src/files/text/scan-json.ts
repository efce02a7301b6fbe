import { refuse } from '#files/refusal.ts';
import type { Tally } from '#files/tally.ts';

const FORBIDDEN: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);
/** No name that is forbidden can be longer, with every letter escaped. */
const LONGEST_FORBIDDEN = 6 * 'constructor'.length;
const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const ESCAPE = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y;

/** What may come next: a value, a value or the end of a list, a key or the end of an object, a key, a colon, or what follows a value. */
type Wanted = 'value' | 'item' | 'member' | 'key' | 'colon' | 'after';

/**
 * Goes through a text before it is parsed, sign by sign and without recursion: nesting that would exhaust the parser, more values or
 * longer texts than the caps allow, keys that reach for a prototype, and where it stops being JSON. Refuses each with line and
 * column, counted from 1.
 */
export function scanJson(text: string, tally: Tally): void {
  const scanner = new Scanner(text, tally);
  while (scanner.step());
}

class Scanner {
  readonly #text: string;
  readonly #tally: Tally;
  /** The brackets that wait for their end. */
  readonly #open: ('{' | '[')[] = [];
  #wanted: Wanted = 'value';
  #at = 0;

  constructor(text: string, tally: Tally) {
    this.#text = text;
    this.#tally = tally;
  }

  /** Takes one token; false at the end of the text. */
  step(): boolean {
    this.#skipBlanks();
    if (this.#at >= this.#text.length) {
      if (this.#wanted !== 'after' || this.#open.length > 0) this.#malformed();
      return false;
    }
    const sign = this.#text[this.#at] ?? '';
    if (this.#wanted === 'colon') this.#expect(sign === ':', 'value');
    else if (this.#wanted === 'after') this.#follow(sign);
    else if (this.#wanted === 'key' || this.#wanted === 'member') this.#key(sign);
    else if (this.#wanted === 'item' && sign === ']') this.#close();
    else this.#value(sign);
    return true;
  }

  #skipBlanks(): void {
    for (;;) {
      const code = this.#text.charCodeAt(this.#at);
      if (code !== 32 && code !== 10 && code !== 13 && code !== 9) return;
      this.#at += 1;
    }
  }

  #expect(isRight: boolean, next: Wanted): void {
    if (!isRight) this.#malformed();
    this.#at += 1;
    this.#wanted = next;
  }

  #follow(sign: string): void {
    const inside = this.#open.at(-1);
    if (inside === undefined) this.#malformed();
    if (sign === ',') this.#expect(true, inside === '{' ? 'key' : 'value');
    else if (sign === (inside === '{' ? '}' : ']')) this.#close();
    else this.#malformed();
  }

  #close(): void {
    this.#open.pop();
    this.#expect(true, 'after');
  }

  #key(sign: string): void {
    if (sign === '}' && this.#wanted === 'member') return this.#close();
    if (sign !== '"') this.#malformed();
    const from = this.#at;
    this.#string();
    const written = this.#text.slice(from, this.#at);
    if (written.length <= LONGEST_FORBIDDEN + 2) {
      const key: unknown = JSON.parse(written);
      if (typeof key === 'string' && FORBIDDEN.has(key)) refuse('json.key.forbidden', { key, ...this.#place(from) });
    }
    this.#wanted = 'colon';
  }

  #value(sign: string): void {
    this.#tally.add('values');
    if (sign === '{' || sign === '[') {
      if (this.#open.length >= this.#tally.caps.depth) refuse('json.depth.exceeded', { limit: this.#tally.caps.depth, ...this.#place(this.#at) });
      this.#open.push(sign);
      this.#expect(true, sign === '{' ? 'member' : 'item');
      return;
    }
    if (sign === '"') this.#string();
    else this.#at += this.#scalarLength();
    this.#wanted = 'after';
  }

  #scalarLength(): number {
    const word = ['true', 'false', 'null'].find((each) => this.#text.startsWith(each, this.#at));
    if (word !== undefined) return word.length;
    NUMBER.lastIndex = this.#at;
    return NUMBER.exec(this.#text)?.[0].length ?? this.#malformed();
  }

  #string(): void {
    const from = this.#at;
    this.#at += 1;
    for (;;) {
      const code = this.#text.charCodeAt(this.#at);
      if (code === 34) break;
      if (code === 92) this.#escape();
      // Also where the text is at its end, which has no code.
      else if (code >= 32) this.#at += 1;
      else this.#malformed();
    }
    this.#at += 1;
    const length = this.#at - from;
    if (length > this.#tally.caps.text + 2) refuse('json.text.exceeded', { limit: this.#tally.caps.text, ...this.#place(from) });
    this.#tally.add('texts', length);
  }

  #escape(): void {
    ESCAPE.lastIndex = this.#at;
    this.#at += ESCAPE.exec(this.#text)?.[0].length ?? this.#malformed();
  }

  #malformed(): never {
    return refuse('json.text.malformed', this.#place(this.#at));
  }

  #place(at: number): { readonly line: number; readonly column: number } {
    const before = this.#text.slice(0, at).split(/\r\n|\n|\r/);
    return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
  }
}
