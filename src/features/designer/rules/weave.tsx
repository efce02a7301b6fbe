import { Fragment, type ReactNode } from 'react';

/** Signs of the private use area: no text holds them. */
const FIRST = 0xe000;

/** What stands in a text for the part of this number until {@link weave} puts the part there. */
export function slot(index: number): string {
  return String.fromCharCode(FIRST + index);
}

/** Puts parts into a text at its slots, so that the language decides the order: `{{left}}为{{right}}` around two chips. */
export function weave(text: string, parts: readonly ReactNode[]): ReactNode {
  return [...text.matchAll(/[\uE000-\uE0FF]|[^\uE000-\uE0FF]+/g)].map(([piece], index) => {
    const position = piece.charCodeAt(0) - FIRST;
    return <Fragment key={index}>{position >= 0 && position < 0x100 ? parts[position] : piece}</Fragment>;
  });
}
