/** Full-width letters, digits and signs as their plain forms, which is what codes and numbers are written in. */
export function toHalfWidth(text: string): string {
  return text.replaceAll(/[\uff01-\uff5e]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0)).replaceAll('\u3000', ' ');
}

/** A text without blanks around it and without marks that are not drawn: two names that look the same must be the same. */
export function toPlain(text: string): string {
  return text
    .replaceAll(/\p{Cf}+/gu, '')
    .replaceAll(/[\s\p{Cc}]+/gu, ' ')
    .trim();
}

/** What titles of columns and names of things are compared by: width, case, blanks and brackets around a remark make no difference. */
export function toComparable(text: string): string {
  return toHalfWidth(toPlain(text))
    .toLowerCase()
    .replaceAll(/\([^)]*\)|[\s*:]/g, '');
}

/** Does a text hold marks that are not drawn, or full-width letters and digits? Both are taken as if they were not there, which is told. */
export function oddities(text: string): { readonly marks: boolean; readonly wide: boolean } {
  return { marks: /\p{Cf}/u.test(text), wide: /[\uff10-\uff19\uff21-\uff3a\uff41-\uff5a]/.test(text) };
}
