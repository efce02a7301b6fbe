import { SaxesParser } from 'saxes';
import { Refusal, refuse } from '#files/refusal.ts';
import type { Tally } from '#files/tally.ts';

/** An element's attributes by their names as written; no prototype. */
export type Attributes = Readonly<Record<string, string>>;

/** What a reader of XML wants to hear, in document order; names come without their prefix. */
export interface XmlHandler {
  readonly open: (name: string, attributes: Attributes) => void;
  readonly text?: (text: string) => void;
  readonly close: (name: string) => void;
}

/**
 * A strict XML reader to which bytes are handed as they come, and which is told when there are no more. Refuses document type
 * declarations (and with them every entity of one's own), other encodings than UTF-8, nesting and counts beyond the caps, and
 * anything that is not well formed. `path` names the part in findings.
 */
export function xmlReader(path: string, tally: Tally, handler: XmlHandler): { readonly take: (bytes: Uint8Array) => void; readonly end: () => void } {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const parser = new SaxesParser<{ xmlns: false; position: true }>({ xmlns: false, position: true });
  let depth = 0;
  let run = 0;
  parser.on('error', () => refuse('xml.text.malformed', { line: parser.line, column: parser.column + 1 }, path));
  parser.on('doctype', () => refuse('xml.doctype.present', {}, path));
  parser.on('xmldecl', ({ encoding }) =>
    encoding === undefined || /^utf-?8$/i.test(encoding) ? undefined : refuse('xml.encoding.unknown', { encoding }, path),
  );
  parser.on('attribute', () => tally.add('nodes'));
  parser.on('opentag', ({ name, attributes }) => {
    depth += 1;
    run = 0;
    tally.add('nodes');
    if (depth > tally.caps.depth) refuse('file.depth.exceeded', { limit: tally.caps.depth }, path);
    handler.open(localName(name), attributes);
  });
  const take = (text: string): void => {
    run += text.length;
    if (run > tally.caps.text) refuse('file.text.exceeded', { limit: tally.caps.text }, path);
    handler.text?.(text);
  };
  parser.on('text', take);
  parser.on('cdata', take);
  parser.on('closetag', ({ name }) => {
    depth -= 1;
    run = 0;
    handler.close(localName(name));
  });
  return {
    take: (bytes) => {
      parser.write(decode(decoder, bytes, path));
    },
    end: () => {
      parser.write(decode(decoder, undefined, path));
      parser.close();
    },
  };
}

function decode(decoder: TextDecoder, bytes: Uint8Array | undefined, path: string): string {
  try {
    return bytes === undefined ? decoder.decode() : decoder.decode(bytes, { stream: true });
  } catch (failure) {
    if (failure instanceof Refusal) throw failure;
    return refuse('file.encoding.unknown', {}, path);
  }
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}
