/** Full-width letters, digits and signs as their plain forms, which is what codes and numbers are written in. */
export function toHalfWidth(text: string): string {
  return text.replaceAll(/[\uff01-\uff5e]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0)).replaceAll('\u3000', ' ');
}

/** A text without blanks around it and without marks that are not drawn: two names that look the same must be the same. */
export function toPlain(text: string): string {
  return text
    .replaceAll(/[\p{Cc}\p{Cf}\u2028\u2029]+/gu, ' ')
    .replaceAll(/[\s\u3000]+/g, ' ')
    .trim();
}

/** What titles of columns and names of things are compared by: width, case, blanks and brackets around a remark make no difference. */
export function toComparable(text: string): string {
  return toHalfWidth(toPlain(text))
    .toLowerCase()
    .replaceAll(/\([^)]*\)|[\s*:]/g, '');
}
