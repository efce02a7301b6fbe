import { hashOfText } from '#domain/hash.ts';
import { nativeHashOfText } from './native-hash.ts';

const FORM = /^\{"v":(\d{1,6}),"h":"(sha256:[0-9a-f]{64})",/;

/** A JSON object as text with its version and the hash of all that follows in front. `members` is the rest of the object, without the opening brace. */
export function toHashedText(version: number, members: string): HashedText {
  return withHash(version, members, hashOfText(members));
}

/** The same by the platform's own hash: for a long text, or for many. */
export async function toHashedTextNatively(version: number, members: string): Promise<HashedText> {
  return withHash(version, members, await nativeHashOfText(members));
}

/** A text with its own hash in front, and that hash. */
export interface HashedText {
  readonly text: string;
  readonly hash: string;
}

function withHash(version: number, members: string, hash: string): HashedText {
  return { text: `{"v":${version},"h":"${hash}",${members}`, hash };
}

/** What a text of that form says of itself, unchecked; undefined for any other value. */
export function readHashedText(stored: unknown): { readonly version: number; readonly hash: string; readonly members: string } | undefined {
  const found = typeof stored === 'string' ? FORM.exec(stored) : null;
  if (found === null || typeof stored !== 'string') return undefined;
  return { version: Number(found[1]), hash: found[2] ?? '', members: stored.slice(found[0].length) };
}

/** True where the hash in front is that of what follows. */
export function isWhole({ hash, members }: { readonly hash: string; readonly members: string }): boolean {
  return hashOfText(members) === hash;
}

/** The keys of those cells whose text has the hash that it states, by the platform's own hash: all of them are worked out at once. */
export async function findWhole(cells: readonly (readonly [key: string, stored: unknown])[]): Promise<ReadonlySet<string>> {
  const found = await Promise.all(
    cells.map(async ([key, stored]) => {
      const text = readHashedText(stored);
      return text !== undefined && (await nativeHashOfText(text.members)) === text.hash ? [key] : [];
    }),
  );
  return new Set(found.flat());
}
