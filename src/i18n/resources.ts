import { backup } from './zh/backup.ts';
import { board } from './zh/board.ts';
import { command } from './zh/command.ts';
import { common } from './zh/common.ts';
import { changes } from './zh/changes.ts';
import { draft } from './zh/draft.ts';
import { events } from './zh/events.ts';
import { examples } from './zh/examples.ts';
import { fileProblems } from './zh/file-problems.ts';
import { files } from './zh/files.ts';
import { home } from './zh/home.ts';
import { issue } from './zh/issue.ts';
import { names } from './zh/names.ts';
import { offline } from './zh/offline.ts';
import { officer } from './zh/officer.ts';
import { problems } from './zh/problems.ts';
import { reasons } from './zh/reasons.ts';
import { record } from './zh/record.ts';
import { replay } from './zh/replay.ts';
import { restore } from './zh/restore.ts';
import { rules } from './zh/rules.ts';
import { sentence } from './zh/sentence.ts';
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
 * so that a search for a key finds its text. To add one: the same key in `zh/<area>.ts` and `en/<area>.ts`. The English ones stand in `resources-en.ts`, and are loaded when they are wanted.
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
  ...draft,
  ...changes,
  ...names,
  ...examples,
  ...replay,
  ...sentence,
  ...problems,
  ...fileProblems,
  ...files,
  ...command,
  ...reasons,
  ...events,
  ...vault,
};

/** The key of a text; one that depends on `count` is named without its ending. */
export type TextKey = WithoutEnding<keyof typeof zh>;

type WithoutEnding<K> = K extends `${infer Base}_other` ? Base : K;

/** Is there a text of this key? For keys that are made from a code of the data. */
export function isTextKey(key: string): key is TextKey {
  return Object.hasOwn(zh, key) || Object.hasOwn(zh, `${key}_other`);
}
