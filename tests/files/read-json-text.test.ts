import { describe, expect, it } from 'vitest';
import { documentCaps } from '#files/caps.ts';
import { readJsonText } from '#files/read-json-text.ts';

const codeOf = async (content: BlobPart, caps = documentCaps): Promise<string | undefined> => {
  const read = await readJsonText(new Blob([content]), { caps });
  return read.ok ? undefined : read.problems[0]?.code;
};

describe('a JSON file', () => {
  it('is read with or without a byte order mark', async () => {
    const plain = await readJsonText(new Blob(['{"a":["张三"]}']));
    const marked = await readJsonText(new Blob(['\ufeff{"a":["张三"]}']));

    expect(plain).toEqual({ ok: true, value: { a: ['张三'] } });
    expect(marked).toEqual(plain);
  });

  it('is refused in another encoding, because a wrong letter is worse than none', async () => {
    expect(await codeOf(new Uint8Array([0x22, 0xd5, 0xc5, 0xc8, 0xfd, 0x22]))).toBe('file.encoding.unknown');
  });

  it('is refused with a number that JSON cannot hold', async () => {
    expect(await codeOf('{"a": 1e999}')).toBe('definition.number.notFinite');
  });

  it('is refused by its size before it is read, and while it is read where the size lied', async () => {
    const growing = new Blob(['[1,2,3,4,5,6,7,8]']);
    Object.defineProperty(growing, 'size', { value: 2 });
    const read = await readJsonText(growing, { caps: { ...documentCaps, bytes: 5 } });

    expect(await codeOf('[1,2,3]', { ...documentCaps, bytes: 5 })).toBe('file.bytes.exceeded');
    expect(read).toMatchObject({ ok: false, problems: [{ code: 'file.bytes.exceeded', detail: { limit: 5 } }] });
  });

  it('is refused where the browser cannot read it any more', async () => {
    const gone = new Blob(['1']);
    Object.defineProperty(gone, 'stream', { value: () => new ReadableStream({ start: (controller) => controller.error(new Error('gone')) }) });

    expect((await readJsonText(gone)).ok).toBe(false);
  });

  it('leaves every prototype alone', async () => {
    await codeOf('{"__proto__": {"polluted": true}}');
    await codeOf('{"constructor": {"prototype": {"polluted": true}}}');

    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
  });
});
