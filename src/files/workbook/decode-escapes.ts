/** Workbooks write signs that XML cannot hold as `_x000D_`, and an underscore that would look like that as `_x005F_`. */
export function decodeEscapes(text: string): string {
  return text.includes('_x') ? text.replaceAll(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16))) : text;
}
