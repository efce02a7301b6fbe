/** Whether a chosen folder may be written to: yes, after the person was asked again by a click, or no. */
export type FolderPermission = 'granted' | 'prompt' | 'denied';

/** What browsers that know folders have beyond what TypeScript's library declares. */
interface AskableFolder extends FileSystemDirectoryHandle {
  queryPermission?(wanted: { readonly mode: 'readwrite' }): Promise<FolderPermission>;
  requestPermission?(wanted: { readonly mode: 'readwrite' }): Promise<FolderPermission>;
}

interface PickerScope {
  showDirectoryPicker?(options: { readonly id: string; readonly mode: 'readwrite'; readonly startIn: 'documents' }): Promise<FileSystemDirectoryHandle>;
}

const MODE = { mode: 'readwrite' } as const;

/** Does this browser let a page write into a folder that a person chooses? */
export function canChooseFolder(): boolean {
  return (globalThis as PickerScope).showDirectoryPicker !== undefined;
}

/** Lets the person choose a folder. Must follow a click. Null where nothing was chosen; rejects where the browser will not. */
export async function pickFolder(): Promise<FileSystemDirectoryHandle | null> {
  try {
    return (await (globalThis as PickerScope).showDirectoryPicker?.({ id: 'qibu-backup', ...MODE, startIn: 'documents' })) ?? null;
  } catch (failure) {
    if (failure instanceof DOMException && failure.name === 'AbortError') return null;
    throw failure;
  }
}

/** Whether the folder may be written to now. One of the browser's own (OPFS) always may. */
export async function permissionOf(folder: AskableFolder): Promise<FolderPermission> {
  return (await folder.queryPermission?.(MODE)) ?? 'granted';
}

/** Asks the person for the folder again. Must follow a click. */
export async function askPermission(folder: AskableFolder): Promise<FolderPermission> {
  return (await folder.requestPermission?.(MODE)) ?? 'granted';
}
