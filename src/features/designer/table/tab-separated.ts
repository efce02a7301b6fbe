/** A block of texts as spreadsheets put it on the clipboard: tabs between cells, line ends between rows, quotes around what holds either. */
export function toTabSeparated(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => row.map(quoted).join('\t')).join('\r\n');
}

function quoted(text: string): string {
  return /["\t\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** Reads such a block, as Excel, WPS and LibreOffice write it. The line end after the last row is none of its rows. */
export function fromTabSeparated(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [[]];
  let at = 0;
  while (at < text.length) {
    const cell = readCell(text, at);
    rows.at(-1)?.push(cell.text);
    at = cell.end;
    if (text[at] === '\t') {
      at += 1;
      if (at === text.length) rows.at(-1)?.push('');
    } else if (at < text.length) {
      at += text.startsWith('\r\n', at) ? 2 : 1;
      if (at < text.length) rows.push([]);
    }
  }
  return rows;
}

function readCell(text: string, from: number): { readonly text: string; readonly end: number } {
  if (text[from] === '"') {
    const closed = /^"((?:[^"]|"")*)"(?=[\t\r\n]|$)/.exec(text.slice(from));
    if (closed !== null) return { text: (closed[1] ?? '').replaceAll('""', '"'), end: from + closed[0].length };
  }
  const plain = /^[^\t\r\n]*/.exec(text.slice(from))?.[0] ?? '';
  return { text: plain, end: from + plain.length };
}
