import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

/** One hash over all lines of a file in their order, taken while they pass, so that no file need be held whole. */
export class LineHash {
  readonly #hash = sha256.create();
  #lines = 0;

  /** Takes the next line, without its line break. */
  add(line: string): void {
    this.#hash.update(utf8ToBytes(`${line}\n`));
    this.#lines += 1;
  }

  /** How many lines were taken. */
  get lines(): number {
    return this.#lines;
  }

  /** The hash of the lines so far, with the name of the hash in front. Once only: it ends the hashing. */
  end(): string {
    return `sha256:${bytesToHex(this.#hash.digest())}`;
  }
}
