import { deflateSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { documentCaps } from '#files/caps.ts';
import { Refusal } from '#files/refusal.ts';
import { Tally } from '#files/tally.ts';
import { openZip } from '#files/zip/zip-archive.ts';
import { buildZip, type Part } from './build-zip.ts';

/** Opens an archive and streams all of it; the code of the refusal, or the number of bytes that came out. */
async function open(file: Blob, caps = documentCaps): Promise<string | number> {
  let made = 0;
  try {
    const archive = openZip(new Uint8Array(await file.arrayBuffer()), new Tally(caps));
    for (const name of archive.names) archive.stream(name, (bytes) => (made += bytes.length));
    return made;
  } catch (failure) {
    if (failure instanceof Refusal) return failure.problem.code;
    throw failure;
  }
}

const a: Part = { name: 'a.xml', text: 'hello' };
const zeros = (megabytes: number): Part => ({ name: 'zeros', bytes: new Uint8Array(megabytes * 1_000_000) });

describe('an archive', () => {
  it('is opened whether its parts are stored or deflated, with a comment behind it', async () => {
    expect(await open(buildZip([a, { ...a, name: 'b/c.xml', isStored: true }], { comment: 'made by hand' }))).toBe(10);
  });

  it.each<readonly [string, Blob, string]>([
    ['nothing', new Blob([]), 'zip.end.missing'],
    ['a text', new Blob(['not an archive at all, and long enough']), 'zip.end.missing'],
    ['100,000 parts', buildZip(Array.from({ length: 60_000 }, (_, index) => ({ name: `${index}`, text: '', isStored: true }))), 'zip.entries.exceeded'],
    ['a count that lies', buildZip([a], { count: 2 }), 'zip.directory.misplaced'],
    ['a path that leaves the folder', buildZip([{ ...a, name: '../../etc/passwd' }]), 'zip.name.unsafe'],
    ['a path from the root', buildZip([{ ...a, name: '/etc/passwd' }]), 'zip.name.unsafe'],
    ['a path with a drive', buildZip([{ ...a, name: 'C:evil' }]), 'zip.name.unsafe'],
    ['a path with a backslash', buildZip([{ ...a, name: 'xl\\workbook.xml' }]), 'zip.name.unsafe'],
    ['a name that ends early', buildZip([{ ...a, name: 'a.xml\0.png' }]), 'zip.name.unsafe'],
    ['one name twice', buildZip([a, { ...a, name: 'A.XML' }]), 'zip.name.repeated'],
    ['an encrypted part', buildZip([{ ...a, flags: 1 }]), 'zip.entry.encrypted'],
    ['an unknown method', buildZip([{ ...a, method: 12 }]), 'zip.entry.method'],
    ['parts over each other', buildZip([a, { ...a, name: 'b.xml', localName: 'a.xml', dataOf: 0 }]), 'zip.entry.misplaced'],
    [
      'parts over each other that agree on the name',
      buildZip([
        { ...a, localName: 'b.xml' },
        { ...a, name: 'b.xml', dataOf: 0 },
      ]),
      'zip.entry.misplaced',
    ],
    ['a size that is told too small', buildZip([{ ...a, size: 4 }]), 'zip.entry.size'],
    ['a size that is told too large', buildZip([{ ...a, size: 6 }]), 'zip.entry.size'],
    ['a size beyond all caps', buildZip([{ ...a, size: 3_000_000_000 }]), 'file.inflated.exceeded'],
    ['a wrong sum', buildZip([{ ...a, crc: 1 }]), 'zip.entry.damaged'],
  ])('is refused with %s', async (_, file, code) => {
    expect(await open(file)).toBe(code);
  });

  it('is refused where parts overlap although each is in order', async () => {
    // The second part's header and data lie within the data of the first, which is stored as it is.
    const inner = new Uint8Array(await buildZip([{ name: 'in', text: 'x', isStored: true }]).arrayBuffer()).slice(0, 33);
    const outer: Part = { name: 'out', bytes: inner, isStored: true };
    const bytes = new Uint8Array(await buildZip([outer, { name: 'in', text: 'x', isStored: true, dataOf: 0 }]).arrayBuffer());
    const view = new DataView(bytes.buffer);
    // The place of the second record's local header: into the data of the first.
    const second = bytes.length - 22 - 48;
    view.setUint32(second + 42, 33, true);

    expect(await open(new Blob([bytes]))).toBe('zip.entry.overlapping');
  });

  it('is cut off anywhere and refused everywhere', async () => {
    const bytes = new Uint8Array(await buildZip([a, { ...a, name: 'b.xml' }]).arrayBuffer());

    const answers = await Promise.all(Array.from({ length: bytes.length }, (_, length) => open(new Blob([bytes.slice(0, length)]))));

    expect(answers.filter((answer) => typeof answer === 'number')).toEqual([]);
  });

  it('is stopped while it swells, long before all of it is there', async () => {
    const caps = { ...documentCaps, inflated: 20_000_000, ratio: 2_000 };
    const honest = buildZip([zeros(60)]);
    const lying = buildZip([{ ...zeros(60), size: 1_000 }]);
    let most = 0;
    const watch = async (file: Blob): Promise<string | undefined> => {
      const archive = (): unknown => openZip(bytes, new Tally(caps)).stream('zeros', (piece) => (most = Math.max(most, (made += piece.length))));
      const bytes = new Uint8Array(await file.arrayBuffer());
      let made = 0;
      try {
        archive();
        return undefined;
      } catch (failure) {
        return failure instanceof Refusal ? failure.problem.code : String(failure);
      }
    };

    expect(await watch(honest)).toBe('file.inflated.exceeded');
    expect(await watch(lying)).toBe('file.inflated.exceeded');
    expect(most).toBeLessThanOrEqual(20_000_000);
  });

  it('is stopped by its ratio where the caps would let its size pass', async () => {
    expect(await open(buildZip([zeros(50)]))).toBe('file.ratio.exceeded');
    expect(await open(buildZip([zeros(1)]))).toBe(1_000_000);
  });

  it('within an archive stays closed: only its bytes count', async () => {
    const inner = new Uint8Array(await buildZip([zeros(50)]).arrayBuffer());

    expect(await open(buildZip([{ name: 'inner.zip', bytes: inner, isStored: true }]))).toBe(inner.length);
  });

  it('is refused with data that is no deflate, or ends too early', async () => {
    const packed = deflateSync(new TextEncoder().encode('hello'.repeat(100)));
    const raw = (bytes: Uint8Array): Blob => buildZip([{ name: 'x', bytes, isStored: true, method: 8, size: 500, crc: 0 }]);

    expect(await open(raw(packed.slice(0, -3)))).toBe('file.inflate.damaged');
    expect(await open(raw(new Uint8Array([0xff, 0xff, 0xff])))).toBe('file.inflate.damaged');
    expect(await open(raw(packed))).toBe('zip.entry.damaged');
  });
});
