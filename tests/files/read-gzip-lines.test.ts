import { gzipSync as nodeGzip } from 'node:zlib';
import { gzipSync, strToU8 } from 'fflate';
import { describe, expect, it } from 'vitest';
import { backupCaps, type Caps } from '#files/caps.ts';
import { readGzipLines } from '#files/read-gzip-lines.ts';

interface Outcome {
  readonly lines: readonly string[];
  readonly answer: unknown;
}

async function read(bytes: Uint8Array, caps: Caps = backupCaps): Promise<Outcome> {
  const lines: string[] = [];
  const answer = await readGzipLines(new Blob([new Uint8Array(bytes)]), { caps, onLine: (line) => void lines.push(line) });
  return { lines, answer: answer.ok ? answer.value : answer.problems[0]?.code };
}

describe('the lines of a gzip file', () => {
  it.each([
    ['three lines', '一\n{"a":2}\n三', ['一', '{"a":2}', '三']],
    ['a line end at the end', '一\n二\n', ['一', '二']],
    ['line ends of Windows', '一\r\n二\r\n', ['一', '二']],
    ['an empty line within', '一\n\n二', ['一', '', '二']],
    ['nothing', '', []],
  ])('come out one by one with %s', async (_, text, expected) => {
    const found = await read(nodeGzip(text));

    expect(found.lines).toEqual(expected);
    expect(found.answer).toEqual({ lines: expected.length, bytes: strToU8(text).length });
  });

  it('come out whole however the pieces fall', async () => {
    const lines = Array.from({ length: 3_000 }, (_, index) => `${index} ${'警'.repeat(index % 50)} ${Math.imul(index, 2654435761)}`);

    const found = await read(gzipSync(strToU8(lines.join('\n'))));

    expect(found.lines).toEqual(lines);
  });

  it('are refused where the file is no gzip, or not only gzip', async () => {
    const whole = gzipSync(strToU8('一\n二'));
    const twice = new Uint8Array([...whole, ...whole]);

    expect((await read(strToU8('{"a":1}, long enough to be one'))).answer).toBe('gzip.header.missing');
    expect((await read(new Uint8Array(0))).answer).toBe('gzip.header.missing');
    expect((await read(twice)).answer).toBe('gzip.end.misplaced');
    expect((await read(new Uint8Array([...whole, 1, 2, 3]))).answer).toBe('gzip.sum.wrong');
  });

  it('are never called whole where the file was cut off or a bit of it turned', async () => {
    const told = Array.from({ length: 40 }, (_, index) => `${index} 办理记录`);
    const whole = gzipSync(strToU8(told.join('\n')));
    const cut = await Promise.all(Array.from({ length: whole.length }, (_, length) => read(whole.slice(0, length))));
    // From behind the header on, which holds a time and a system that mean nothing.
    const turned = await Promise.all(
      Array.from({ length: (whole.length - 10) * 8 }, (_, bit) => read(whole.map((byte, at) => (at === 10 + (bit >> 3) ? byte ^ (1 << (bit & 7)) : byte)))),
    );

    expect(cut.filter(({ answer }) => typeof answer !== 'string')).toEqual([]);
    // The few bits that fill up the last byte of the packed text mean nothing.
    const untouched = turned.filter(({ answer }) => typeof answer !== 'string');
    expect(untouched.length).toBeLessThan(8);
    expect(untouched.filter(({ lines }) => lines.join() !== told.join())).toEqual([]);
  });

  it('stop while the file swells', async () => {
    const bomb = nodeGzip(new Uint8Array(100_000_000));
    const lines = nodeGzip('\n'.repeat(30_000_000));
    let taken = 0;

    const byRatio = await read(bomb, { ...backupCaps, ratio: 100, text: 1e9 });
    const bySize = await read(bomb, { ...backupCaps, inflated: 10_000_000, ratio: 2_000, text: 1e9 });
    const byLine = await read(bomb, { ...backupCaps, ratio: 2_000 });
    const byCount = await readGzipLines(new Blob([new Uint8Array(lines)]), {
      caps: { ...backupCaps, ratio: 2_000, values: 1_000 },
      onLine: () => void (taken += 1),
    });

    expect([byRatio.answer, bySize.answer, byLine.answer]).toEqual(['file.ratio.exceeded', 'file.inflated.exceeded', 'file.text.exceeded']);
    expect(byCount).toMatchObject({ ok: false, problems: [{ code: 'file.values.exceeded' }] });
    expect(taken).toBe(1_000);
  });

  it('stop where whoever takes them has a problem', async () => {
    const problem = { severity: 'error', code: 'backup.line.odd', path: '/2' } as const;
    const seen: number[] = [];

    const answer = await readGzipLines(new Blob([new Uint8Array(gzipSync(strToU8('a\nb\nc')))]), {
      onLine: (_, number) => {
        seen.push(number);
        return number === 2 ? problem : undefined;
      },
    });

    expect(answer).toEqual({ ok: false, problems: [problem] });
    expect(seen).toEqual([1, 2]);
  });
});
