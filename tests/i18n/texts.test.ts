import { describe, expect, it } from 'vitest';
import type { Lamp } from '#engine/views/lamp.ts';
import { lamps } from '#engine/views/lamp.ts';
import type { SubjectKind } from '#domain/id.ts';
import { subjectKinds } from '#domain/id.ts';
import { createI18n } from '#i18n/create-i18n.ts';
import { addSimulate } from '#i18n/add-texts.ts';
import { createI18nOf, toTranslate } from '#i18n/i18n.ts';
import { languages } from '#i18n/language.ts';
import { isTextKey, type TextKey, zh as early } from '#i18n/resources.ts';
import { zhDesign } from '#i18n/resources-design.ts';
import { zhSimulate } from '#i18n/resources-simulate.ts';
import { en } from '#i18n/resources-en.ts';

const zh = { ...early, ...zhDesign, ...zhSimulate };

/** Names of a format and of a library, which have no Chinese form. */
const NAMES = /json-logic-js|JSON Logic/g;

/** Latin words that a Chinese text may hold: names of formats, of keys on the keyboard, of a field of the document. */
const LATIN_ALLOWED: ReadonlySet<string> = new Set([
  'JSON',
  'Excel',
  'DMN',
  'Ctrl',
  'Alt',
  'Delete',
  'Esc',
  'Enter',
  'Tab',
  'Word',
  'CSV',
  'MB',
  'Qibu',
  'meta',
  'id',
  'Edge',
  'Chrome',
]);

const gapsOf = (text: string): readonly string[] => [...new Set([...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name ?? ''))].toSorted();

describe('the texts', () => {
  it('have the same keys in both languages, with a singular in English beside every count', () => {
    const expected = Object.keys(zh).flatMap((key) => (key.endsWith('_other') ? [key, key.replace(/_other$/, '_one')] : [key]));

    expect(Object.keys(en).toSorted()).toEqual(expected.toSorted());
  });

  it('leave the same gaps in both languages', () => {
    const english: Readonly<Record<string, string>> = en;
    const differing = Object.entries(zh).filter(([key, text]) => gapsOf(text).join() !== gapsOf(english[key] ?? '').join());

    expect(differing).toEqual([]);
  });

  it('are filled, and call out to nobody', () => {
    const bad = [...Object.entries(zh), ...Object.entries(en)].filter(([, text]) => text === '' || /[!！]/.test(text));

    expect(bad).toEqual([]);
  });

  it('hold no English words in Chinese and no Chinese signs in English', () => {
    const latin = Object.entries(zh).flatMap(([key, text]) =>
      (
        text
          .replaceAll(/\{\{\w+\}\}/g, '')
          .replaceAll(NAMES, '')
          .match(/[A-Za-z]{2,}/g) ?? []
      )
        .filter((word) => !LATIN_ALLOWED.has(word))
        .map((word) => `${key}: ${word}`),
    );
    const chinese = Object.entries(en).filter(([, text]) => /[\u3000-\u303f\u4e00-\u9fff\uff00-\uffef]/.test(text));

    expect(latin).toEqual([]);
    expect(chinese).toEqual([]);
  });

  it('are found by their area', () => {
    const areas = new Set(Object.keys(zh).map((key) => key.split('.')[0]));

    expect(areas).toContain('common');
    expect([...areas].every((area) => area !== undefined && /^[a-z]+$/.test(area))).toBe(true);
  });

  it('name every lamp and every kind of subject', () => {
    const lampKeys: Readonly<Record<Lamp, TextKey>> = {
      idle: 'common.lamp.idle',
      green: 'common.lamp.green',
      yellow: 'common.lamp.yellow',
      red: 'common.lamp.red',
      done: 'common.lamp.done',
      incident: 'common.lamp.incident',
    };
    const kindKeys: Readonly<Record<SubjectKind, TextKey>> = {
      campaign: 'common.subject.campaign',
      unit: 'common.subject.unit',
      stage: 'common.subject.stage',
      officer: 'common.subject.officer',
      issue: 'common.subject.issue',
      slip: 'common.subject.slip',
      feedback: 'common.subject.feedback',
      proposal: 'common.subject.proposal',
    };

    const keys = [
      ...lamps.map((lamp) => lampKeys[lamp]),
      ...lamps.map((lamp) => `common.lamp.about.${lamp}`),
      ...subjectKinds.map((kind) => kindKeys[kind]),
      ...subjectKinds.map((kind) => `common.count.${kind}`),
    ];

    expect(keys.filter((key) => !isTextKey(key))).toEqual([]);
  });
});

describe('the translator', () => {
  it('counts as the language counts', () => {
    const [chinese, english] = languages.map((language) => toTranslate(createI18n(language).t, language));

    expect(chinese?.('common.left', { count: 1 })).toBe('还剩 1 个工作日');
    expect(english?.('common.left', { count: 1 })).toBe('1 working day left');
    expect(english?.('common.left', { count: 0 })).toBe('0 working days left');
  });

  it('never takes a value for a text of its own', () => {
    const t = toTranslate(createI18n('en').t, 'en');
    const hostile = ['<img src=x onerror=alert(1)>', '\u202eevil\u202c', '$t(common.nav.board)', '{{name}} $& $1', 'x'.repeat(10_000)];

    for (const name of hostile) expect(t('common.quoted', { name })).toBe(`“${name}”`);
  });

  it('says where a value is lacking instead of showing the gap', () => {
    const t = toTranslate(createI18n('zh-CN').t, 'zh-CN');

    expect(t('common.quoted')).toBe('“–”');
  });

  it('finds a text that has come on board since it was asked for', () => {
    const instance = createI18nOf('zh-CN');
    const t = toTranslate(instance.t, 'zh-CN');
    const key = 'behaviour.start' as const;
    const before = t(key);
    addSimulate(instance, zhSimulate);

    expect([before, t(key), t(key)]).toEqual([key, '起因', '起因']);
  });

  it('changes language without a load', async () => {
    const instance = createI18n('zh-CN');
    const before = instance.t('common.nav.board');

    await instance.changeLanguage('en');

    expect([before, instance.t('common.nav.board')]).toEqual(['挂图', 'Board']);
  });

  it('refuses a key that is not there when it is compiled', () => {
    const t = toTranslate(createI18n('en').t, 'en');

    // @ts-expect-error there is no such text
    expect(t('common.no.such.text')).toBe('common.no.such.text');
    // @ts-expect-error there is no such text for i18next's own translator either
    expect(createI18n('en').t('common.no.such.text')).toBe('common.no.such.text');
  });
});
