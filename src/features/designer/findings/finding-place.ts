/** Is a place at another or inside it? `/rules/1/logic` is inside `/rules/1`, `/rules/10` is not. */
export function isWithin(path: string, place: string): boolean {
  return path === place || path.startsWith(`${place}/`);
}
