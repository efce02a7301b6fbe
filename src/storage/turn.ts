/** The mark after this one: every write of what it stands beside changes it. It counts, and draws a lot: what was removed and begun anew is another. */
export function nextTurn(after: string): string {
  const lot = Array.from(crypto.getRandomValues(new Uint8Array(6)), (byte) => byte.toString(16).padStart(2, '0')).join('');
  return `${(Number.parseInt(after, 10) || 0) + 1} ${lot}`;
}
