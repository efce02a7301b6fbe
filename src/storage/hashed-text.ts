import { hashOfText } from '#domain/hash.ts';

const FORM = /^\{"v":(\d{1,6}),"h":"(sha256:[0-9a-f]{64})",/;

/** A JSON object as text with its version and the hash of all that follows in front. `members` is the rest of the object, without the opening brace. */
export function toHashedText(version: number, members: string): { readonly text: string; readonly hash: string } {
  const hash = hashOfText(members);
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
