import { strFromU8, unzipSync } from 'fflate';
import { SaxesParser } from 'saxes';
import { describe, expect, it } from 'vitest';
import { type DocumentBlock, writeDocument } from '#files/write/write-document.ts';

async function partsOf(blocks: readonly DocumentBlock[]): Promise<ReadonlyMap<string, string>> {
  const files = unzipSync(new Uint8Array(await writeDocument(blocks).arrayBuffer()));
  return new Map(Object.entries(files).map(([path, bytes]) => [path, strFromU8(bytes)]));
}

/** The texts of a part, and how often each element stands in it; throws where it is not well-formed. */
function parsed(xml: string): { readonly texts: readonly string[]; readonly counts: ReadonlyMap<string, number> } {
  const texts: string[] = [];
  const counts = new Map<string, number>();
  const parser = new SaxesParser({ xmlns: true });
  parser.on('error', (failure) => {
    throw failure;
  });
  parser.on('opentag', ({ name }) => counts.set(name, (counts.get(name) ?? 0) + 1));
  parser.on('text', (text) => {
    if (text.trim() !== '') texts.push(text);
  });
  parser.write(xml).close();
  return { texts, counts };
}

const blocks: readonly DocumentBlock[] = [
  { kind: 'title', text: '测试单' },
  { kind: 'heading', text: '<规则> & "其他"' },
  { kind: 'text', text: '第一行\n第二行' },
  { kind: 'table', head: ['序号', '情况'], widths: [1, 5], rows: [['1', '≥ 60'], ['2'], ['3', ']]>&amp;\u0001\ud800']] },
  { kind: 'signatures', labels: ['编制人', '复核人', '批准人'] },
];

describe('a document', () => {
  it('has every part that a word processor asks for, each well-formed', async () => {
    const parts = await partsOf(blocks);

    expect([...parts.keys()]).toEqual(['[Content_Types].xml', '_rels/.rels', 'word/_rels/document.xml.rels', 'word/styles.xml', 'word/document.xml']);
    for (const xml of parts.values()) expect(parsed(xml).counts.size).toBeGreaterThan(0);
  });

  it('says what it was given, whatever signs stand in it', async () => {
    const { texts, counts } = parsed((await partsOf(blocks)).get('word/document.xml') ?? '');

    const said = ['测试单', '<规则> & "其他"', '第一行', '第二行', '序号', '情况', '1', '≥ 60', '2', '3', ']]>&amp;\ufffd\ufffd'];
    expect(texts).toEqual([...said, '编制人', '复核人', '批准人']);
    expect(counts.get('w:tr')).toBe(5);
    expect(counts.get('w:tc')).toBe(8 + 3);
    expect(counts.get('w:tblHeader')).toBe(1);
    expect(counts.get('w:br')).toBe(1 + 3 * 2);
  });

  it('is the same to the byte for the same blocks', async () => {
    const [one, two] = await Promise.all([writeDocument(blocks).arrayBuffer(), writeDocument(blocks).arrayBuffer()]);

    expect(Buffer.from(one).equals(Buffer.from(two))).toBe(true);
  });
});
