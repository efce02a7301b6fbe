import type { Problem, Result } from '#domain/problem.ts';
import { sameDrawers } from './backup-drawers.ts';
import { nameBackup } from './backup-name.ts';
import type { FileProof } from './prove-file.ts';
import type { ProvenLog } from './prove-log.ts';
import { refused } from './read-file-lines.ts';
import { type BackupSign, writeBackup } from './write-backup.ts';

/** A file as some browsers have it: they rename in place. */
interface MovableFile extends FileSystemFileHandle {
  move?(name: string): Promise<void>;
}

/** Proves a file that was written here. */
export type ProveFile = (file: Blob) => Promise<FileProof>;

/** What goes into a folder: the log, by whom, what time it is here, and how it is proven there. */
export interface FolderWrite {
  readonly log: ProvenLog;
  readonly sign: BackupSign;
  readonly now: Date;
  readonly prove: ProveFile;
  /** Told the name of the temporary file before it is there, so that a crash leaves nothing that nobody knows. */
  readonly onPending: (file: string) => Promise<void>;
}

/** A backup that lies in the folder, proven there. */
export interface KeptFile {
  readonly file: string;
  readonly bytes: number;
}

/**
 * Writes a backup under a temporary name, reads it back from the folder, proves it and holds it against what was to be written;
 * only then it gets its name. A name that is taken is never written over. Answers the problem where anything of that fails; the
 * temporary file is then removed if it can be.
 */
export async function keepInFolder(folder: FileSystemDirectoryHandle, write: FolderWrite): Promise<Result<KeptFile>> {
  let pending: string | undefined;
  try {
    const name = await freeName(folder, write);
    pending = `${name}.tmp`;
    await write.onPending(pending);
    const handle = await folder.getFileHandle(pending, { create: true });
    await writeBackup(write.log, write.sign).pipeTo(await handle.createWritable());
    const [problem] = await problemsOf(handle, write);
    if (problem !== undefined) return { ok: false, problems: [problem] };
    await rename(folder, handle, { name, write });
    pending = undefined;
    return { ok: true, value: { file: name, bytes: (await (await folder.getFileHandle(name)).getFile()).size } };
  } catch (failure) {
    return refused(codeOf(failure), '', { message: String(failure) });
  } finally {
    if (pending !== undefined) await removeFile(folder, pending);
  }
}

/** Removes a file that was written here; one that is gone already, or cannot be removed, is no matter. Answers whether it is gone. */
export async function removeFile(folder: FileSystemDirectoryHandle, file: string): Promise<boolean> {
  try {
    await folder.removeEntry(file);
    return true;
  } catch (failure) {
    return failure instanceof DOMException && failure.name === 'NotFoundError';
  }
}

async function problemsOf(handle: FileSystemFileHandle, { log, prove }: FolderWrite): Promise<readonly Problem[]> {
  const proof = await prove(await handle.getFile());
  if (proof.kind === 'refused') return proof.problems;
  const isLog = proof.kind === 'proven' && proof.log.head.hash === log.head.hash && proof.log.stateHash === log.stateHash;
  const isSame = isLog && sameDrawers(proof.log.drawers ?? [], log.drawers ?? []);
  return isSame ? [] : refused('backup.copy.differs').problems;
}

async function freeName(folder: FileSystemDirectoryHandle, { log, sign, now }: FolderWrite): Promise<string> {
  for (let turn = 1; ; turn += 1) {
    const name = nameBackup(log, { now, sealed: sign.seal !== undefined, turn });
    if (!(await isThere(folder, name))) return name;
  }
}

async function isThere(folder: FileSystemDirectoryHandle, name: string): Promise<boolean> {
  try {
    await folder.getFileHandle(name);
    return true;
  } catch (failure) {
    if (failure instanceof DOMException && failure.name === 'NotFoundError') return false;
    // A folder of that name is not ours either.
    if (failure instanceof DOMException && failure.name === 'TypeMismatchError') return true;
    throw failure;
  }
}

/** Where the browser cannot rename, the proven bytes are copied, and the copy is proven once more. */
async function rename(
  folder: FileSystemDirectoryHandle,
  handle: MovableFile,
  { name, write }: { readonly name: string; readonly write: FolderWrite },
): Promise<void> {
  const moved = await handle.move?.(name).then(
    () => true,
    () => false,
  );
  if (moved === true) return;
  const target = await folder.getFileHandle(name, { create: true });
  try {
    await (await handle.getFile()).stream().pipeTo(await target.createWritable());
    const [problem] = await problemsOf(target, write);
    if (problem !== undefined) throw new Error(`${problem.code} ${problem.path}`);
  } catch (failure) {
    await removeFile(folder, name);
    throw failure;
  }
  await removeFile(folder, handle.name);
}

const CODES: Readonly<Record<string, string>> = {
  NotAllowedError: 'backup.folder.denied',
  SecurityError: 'backup.folder.denied',
  NotFoundError: 'backup.folder.missing',
  QuotaExceededError: 'backup.folder.full',
};

function codeOf(failure: unknown): string {
  return (failure instanceof DOMException ? CODES[failure.name] : undefined) ?? 'backup.write.failed';
}
