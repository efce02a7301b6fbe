import { describe, expect, it } from 'vitest';
import { hashOfText } from '#domain/hash.ts';
import { nativeHashOfText } from '#storage/native-hash.ts';
import { chainCommits, chainNatively } from '#storage/write-record.ts';
import { commits } from './contract-commits.ts';

describe("the platform's own hash", () => {
  it.each([0, 1, 999, 1000, 1001, 40_000, 87_381, 87_382])('is ours for a text of %i signs, in any script', async (length) => {
    for (const sign of ['a', 'é', '齐', '\u{1F6A6}', '\uD83D']) {
      const text = sign.repeat(length).slice(0, length);

      expect(await nativeHashOfText(text)).toBe(hashOfText(text));
    }
  });

  it('is that of each text where many are asked for at once', async () => {
    const texts = Array.from({ length: 60 }, (_, index) => `${index}齐`.repeat(index % 3 === 0 ? 30_000 : 700 + index));

    expect(await Promise.all(texts.map(nativeHashOfText))).toEqual(texts.map(hashOfText));
  });

  it('chains a log to the same texts', async () => {
    const day = commits(5).map((commit, index) => ({ ...commit, itemIds: Array.from({ length: index * 100 }, (_, place) => `第${place}件`) }));

    expect(await chainNatively('c', day)).toEqual(chainCommits('c', day));
  });
});
