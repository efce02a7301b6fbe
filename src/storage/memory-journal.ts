import type { RawJournal } from './raw-journal.ts';

/** A journal that lives as long as the program, for tests. `files` may be handed on, as a reload would: text by campaign, notes by `note/` and name. */
export function createMemoryJournal(files: Map<string, string> = new Map()): RawJournal {
  const linesOf = (text: string): readonly string[] => text.split('\n').slice(0, -1);
  return {
    list: async () => [...files.keys()].filter((name) => !name.includes('/')),
    lastLine: async (campaign) => {
      const text = files.get(campaign);
      return text === undefined ? null : { text: linesOf(text).at(-1) ?? '', bytes: text.length };
    },
    appendLines: async (campaign, lines) => {
      const text = files.get(campaign);
      if (text === undefined) throw new Error(`the journal of ${campaign} was never begun`);
      const torn = text === '' || text.endsWith('\n') ? '' : '\n';
      files.set(campaign, `${text}${torn}${lines.map((line) => `${line}\n`).join('')}`);
    },
    begin: async (campaign, lines) => {
      const before = files.get(campaign);
      if (before !== undefined) files.set(`old/${campaign}`, before);
      files.set(campaign, lines.map((line) => `${line}\n`).join(''));
    },
    readLines: async (campaign) => {
      const text = files.get(campaign);
      return text === undefined ? null : linesOf(text);
    },
    remove: async (campaign) => {
      files.delete(campaign);
      files.delete(`old/${campaign}`);
    },
    removeOld: async () => {
      for (const name of files.keys()) if (name.startsWith('old/')) files.delete(name);
    },
    readNote: async (name) => files.get(`note/${name}`) ?? null,
    writeNote: async (name, text) => void (text === null ? files.delete(`note/${name}`) : files.set(`note/${name}`, text)),
  };
}
