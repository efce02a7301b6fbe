/** Runs in the page: remembers all files in the file system of the origin, which are texts, with a way to put them back. */
export async function rememberFiles(): Promise<void> {
  const read = async (folder: FileSystemDirectoryHandle, path: string, found: Map<string, string>): Promise<Map<string, string>> => {
    for await (const [name, handle] of folder.entries()) {
      if (handle.kind === 'directory') await read(handle as FileSystemDirectoryHandle, `${path}${name}/`, found);
      else found.set(`${path}${name}`, await (await (handle as FileSystemFileHandle).getFile()).text());
    }
    return found;
  };
  const write = async (path: string, text: string): Promise<void> => {
    const names = path.split('/');
    let folder = await navigator.storage.getDirectory();
    for (const name of names.slice(0, -1)) folder = await folder.getDirectoryHandle(name, { create: true });
    const writer = await (await folder.getFileHandle(names.at(-1) ?? '', { create: true })).createWritable();
    await writer.write(text);
    await writer.close();
  };
  /** A file stays locked for a moment after the page that wrote it is gone. */
  const patiently = async (work: () => Promise<void>): Promise<void> => {
    for (let turn = 1; ; turn += 1) {
      try {
        return await work();
      } catch (failure) {
        if (turn === 50) throw failure;
        await new Promise((resolve) => setTimeout(resolve, 100));
      }
    }
  };

  const kept = await read(await navigator.storage.getDirectory(), '', new Map());
  globalThis.waysBack ??= [];
  globalThis.waysBack.push(async () => {
    const root = await navigator.storage.getDirectory();
    const found = await read(root, '', new Map());
    const tooMany = [...found.keys()].filter((path) => !kept.has(path));
    if (tooMany.length > 0) {
      for await (const name of root.keys()) await patiently(() => root.removeEntry(name, { recursive: true }));
      found.clear();
    }
    const changed = [...kept].filter(([path, text]) => found.get(path) !== text);
    for (const [path, text] of changed) await patiently(() => write(path, text));
    return tooMany.length + changed.length;
  });
}
