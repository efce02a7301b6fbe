import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { zh } from '#i18n/resources.ts';
import { zhDesign } from '#i18n/resources-design.ts';

const OWN = /^src\/(?:features\/designer|app\/design|i18n\/(?:zh|en))\//;

describe('the texts that come with the designer', () => {
  it('are named nowhere else, where they would not be there yet', () => {
    const keys = Object.keys(zhDesign).map((key) => key.replace(/_other$/, ''));
    const elsewhere = readdirSync('src', { recursive: true, encoding: 'utf8' })
      .map((file) => `src/${file.replaceAll('\\', '/')}`)
      .filter((file) => /\.tsx?$/.test(file) && !OWN.test(file));
    const named = elsewhere.flatMap((file) => {
      const text = readFileSync(file, 'utf8');
      return keys.filter((key) => text.includes(`'${key}'`)).map((key) => `${file}: ${key}`);
    });

    expect(elsewhere.length).toBeGreaterThan(300);
    expect(named).toEqual([]);
  });

  it('are none of those that are there from the beginning', () => {
    expect(Object.keys(zhDesign).filter((key) => Object.hasOwn(zh, key))).toEqual([]);
  });
});
