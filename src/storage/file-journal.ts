import type { RawJournal } from './raw-journal.ts';

/** A file handle of the origin's own file system; moving is not in the type library yet. */
type FileHandle = FileSystemFileHandle & { move(name: string): Promise<void> };

const CHUNK = 1 << 16;
const TRIES = 25;
const PAUSE_MS = 20;
const BREAK = 10;

/**
 * Journals as files of the origin's own file system, for a worker. `<campaign>.log` is the journal. `begin` writes a new one aside
 * (`.writing`), calls it whole (`.new`), moves the old one away (`.old`) and the new one in its place; what a kill leaves of that is put
 * right when a journal is next touched. A file is open only while it is written, so no tab keeps another one out for long.
 */
export function createFileJournal(folder: string): RawJournal {
  const root = async (): Promise<FileSystemDirectoryHandle> => (await navigator.storage.getDirectory()).getDirectoryHandle(folder, { create: true });
  const fileOf = async (campaign: string): Promise<FileHandle | null> => {
    const directory = await root();
    await putRight(directory, nameOf(campaign));
    return find(directory, nameOf(campaign));
  };
  return {
    list: async () => {
      const names: string[] = [];
      for await (const name of (await root()).keys()) if (/\.log(\.new)?$/.test(name)) names.push(decodeURIComponent(name.replace(/\.log(\.new)?$/, '')));
      return [...new Set(names)].toSorted();
    },
    lastLine: async (campaign) => {
      const file = await fileOf(campaign);
      return file === null ? null : lastLineOf(await file.getFile());
    },
    appendLines: async (campaign, lines) => {
      const file = await fileOf(campaign);
      if (file === null) throw new Error(`the journal of ${campaign} was never begun`);
      await writeLines(file, lines);
    },
    begin: async (campaign, lines) => {
      const directory = await root();
      const name = nameOf(campaign);
      await putRight(directory, name);
      await remove(directory, `${name}.writing`);
      const file = (await directory.getFileHandle(`${name}.writing`, { create: true })) as FileHandle;
      await writeLines(file, lines);
      await file.move(`${name}.new`);
      await putRight(directory, name);
    },
    readLines: async (campaign) => {
      const file = await fileOf(campaign);
      return file === null ? null : (await (await file.getFile()).text()).split('\n').slice(0, -1);
    },
    remove: async (campaign) => {
      const directory = await root();
      for (const ending of ['.new', '', '.writing', '.old']) await remove(directory, `${nameOf(campaign)}${ending}`);
    },
    removeOld: async () => {
      const directory = await root();
      const names: string[] = [];
      for await (const name of directory.keys()) if (/\.(old|writing)$/.test(name)) names.push(name);
      for (const name of names) await remove(directory, name);
    },
    readNote: async (name) => {
      const file = await find(await root(), `${name}.note`);
      return file === null ? null : (await file.getFile()).text();
    },
    writeNote: async (name, text) => {
      const directory = await root();
      if (text === null) return remove(directory, `${name}.note`);
      const file = (await directory.getFileHandle(`${name}.note.writing`, { create: true })) as FileHandle;
      await writeLines(file, [text], true);
      await file.move(`${name}.note`);
    },
  };
}

/** An id may hold what a file's name may not. */
function nameOf(campaign: string): string {
  return `${encodeURIComponent(campaign)}.log`;
}

async function find(directory: FileSystemDirectoryHandle, name: string): Promise<FileHandle | null> {
  try {
    return (await directory.getFileHandle(name)) as FileHandle;
  } catch (failure) {
    if (failure instanceof DOMException && failure.name === 'NotFoundError') return null;
    throw failure;
  }
}

async function remove(directory: FileSystemDirectoryHandle, name: string): Promise<void> {
  if ((await find(directory, name)) !== null) await insist(() => directory.removeEntry(name));
}

/** A whole new journal that has not come into its place yet is put there. */
async function putRight(directory: FileSystemDirectoryHandle, name: string): Promise<void> {
  const fresh = await find(directory, `${name}.new`);
  if (fresh === null) return;
  const present = await find(directory, name);
  if (present !== null) {
    await remove(directory, `${name}.old`);
    await insist(() => present.move(`${name}.old`));
  }
  await insist(() => fresh.move(name));
}

function openFile(file: FileHandle): Promise<FileSystemSyncAccessHandle> {
  return insist(() => file.createSyncAccessHandle());
}

/** Another tab may have the file open for a moment. */
async function insist<T>(work: () => Promise<T>): Promise<T> {
  for (let turn = 1; ; turn += 1) {
    try {
      return await work();
    } catch (failure) {
      const taken = failure instanceof DOMException && failure.name === 'NoModificationAllowedError';
      if (!taken || turn === TRIES) throw failure;
      await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
    }
  }
}

/** Appends lines (or writes them over all that was there) and waits for the disk. A line that was torn before is ended first, so that it spoils no other. */
async function writeLines(file: FileHandle, lines: readonly string[], over = false): Promise<void> {
  const access = await openFile(file);
  try {
    if (over) access.truncate(0);
    const size = access.getSize();
    const last = new Uint8Array(1);
    if (size > 0) access.read(last, { at: size - 1 });
    const torn = size > 0 && last[0] !== BREAK ? '\n' : '';
    const bytes = new TextEncoder().encode(`${torn}${lines.map((line) => `${line}\n`).join('')}`);
    const written = access.write(bytes, { at: size });
    if (written !== bytes.length) {
      access.truncate(size);
      // A full disk is told by a count that means nothing.
      throw new Error(`${bytes.length} bytes could not be written: there may be no room`);
    }
    access.flush();
  } finally {
    access.close();
  }
}

async function lastLineOf(file: File): Promise<{ readonly text: string; readonly bytes: number }> {
  for (let length = CHUNK; ; length *= 4) {
    const from = Math.max(0, file.size - length);
    const bytes = new Uint8Array(await file.slice(from).arrayBuffer());
    const end = bytes.lastIndexOf(BREAK);
    const begin = end <= 0 ? -1 : bytes.lastIndexOf(BREAK, end - 1);
    if (end >= 0 && (begin >= 0 || from === 0)) return { text: new TextDecoder().decode(bytes.subarray(begin + 1, end)), bytes: file.size };
    if (from === 0) return { text: '', bytes: file.size };
  }
}
