/** Enough of an edition's hash to tell two apart. */
export function shortEdition(edition: string): string {
  return edition.replace(/^\w+:/, '').slice(0, 8);
}
