import type { zhDesign } from './resources-design.ts';
import type { zhSimulate } from './resources-simulate.ts';
import { backup } from './zh/backup.ts';
import { board } from './zh/board.ts';
import { command } from './zh/command.ts';
import { common } from './zh/common.ts';
import { events } from './zh/events.ts';
import { fileProblems } from './zh/file-problems.ts';
import { files } from './zh/files.ts';
import { home } from './zh/home.ts';
import { issue } from './zh/issue.ts';
import { offline } from './zh/offline.ts';
import { officer } from './zh/officer.ts';
import { problems } from './zh/problems.ts';
import { reasons } from './zh/reasons.ts';
import { record } from './zh/record.ts';
import { restore } from './zh/restore.ts';
import { rules } from './zh/rules.ts';
import { settings } from './zh/settings.ts';
import { shell } from './zh/shell.ts';
import { storage } from './zh/storage.ts';
import { subject } from './zh/subject.ts';
import { table } from './zh/table.ts';
import { tableProblems } from './zh/table-problems.ts';
import { unit } from './zh/unit.ts';
import { vault } from './zh/vault.ts';

/**
 * Every text of the interface in Chinese, flat: the key is written out in its area file (`'board.title'` in `zh/board.ts`),
 * so that a search for a key finds its text. To add one: the same key in `zh/<area>.ts` and `en/<area>.ts`. The English ones stand in `resources-en.ts`, and are loaded when they are wanted; those that only the designer shows in `resources-design.ts`, and come with it.
 */
export const zh = {
  ...common,
  ...shell,
  ...offline,
  ...home,
  ...backup,
  ...restore,
  ...settings,
  ...board,
  ...unit,
  ...record,
  ...subject,
  ...storage,
  ...officer,
  ...issue,
  ...rules,
  ...table,
  ...tableProblems,
  ...problems,
  ...fileProblems,
  ...files,
  ...command,
  ...reasons,
  ...events,
  ...vault,
};

/** Every Chinese text, with those that come later. */
export type ChineseTexts = typeof zh & typeof zhDesign & typeof zhSimulate;

/** The key of a text; one that depends on `count` is named without its ending. */
export type TextKey = WithoutEnding<keyof ChineseTexts>;

const known = new Set<string>(Object.keys(zh));

type WithoutEnding<K> = K extends `${infer Base}_other` ? Base : K;

/** Is there a text of this key? For keys that are made from a code of the data. */
export function isTextKey(key: string): key is TextKey {
  return known.has(key) || known.has(`${key}_other`);
}

/** Makes the keys of texts that come later known. */
export function knowKeys(texts: Readonly<Record<string, string>>): void {
  for (const key of Object.keys(texts)) known.add(key);
}
