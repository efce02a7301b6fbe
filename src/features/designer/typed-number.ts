/** A number as people type it here: full-width digits and signs count, and so do separators and a percent sign behind it. What is none is not a number. */
export function readNumber(text: string): number {
  const plain = text
    .normalize('NFKC')
    .replaceAll(/[\s,，%]/g, '')
    .replace('−', '-');
  return plain === '' ? Number.NaN : Number(plain);
}

/** Without the dust of binary fractions. */
export function tidy(value: number): number {
  return Number(value.toPrecision(12));
}
