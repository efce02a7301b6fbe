/** A folder as the browser hands it out, in memory: what of it the keeper uses. Files appear whole when their writer is closed. */
export class MemoryFolder {
  readonly name: string;
  readonly files = new Map<string, Blob>();
  /** What happens to the bytes on their way to the disk. */
  spoil: (bytes: Uint8Array<ArrayBuffer>) => Uint8Array<ArrayBuffer> = (bytes) => bytes;
  /** Fails like the browser does, by the name of its exception, at the call named. */
  failing: { readonly at: 'open' | 'close' | 'move'; readonly with: string } | null = null;
  canMove = true;

  constructor(name = '备份盘') {
    this.name = name;
  }

  /** The folder for those who think that it is the browser's. */
  get handle(): FileSystemDirectoryHandle {
    return this as unknown as FileSystemDirectoryHandle;
  }

  async getFileHandle(name: string, options: { readonly create?: boolean } = {}): Promise<object> {
    this.#fail('open');
    if (!this.files.has(name) && options.create !== true) throw new DOMException(name, 'NotFoundError');
    if (!this.files.has(name)) this.files.set(name, new Blob([]));
    return {
      name,
      getFile: async () => this.files.get(name),
      createWritable: async () => this.#writer(name),
      ...(this.canMove ? { move: (to: string) => this.#move(name, to) } : {}),
    };
  }

  async removeEntry(name: string): Promise<void> {
    if (!this.files.delete(name)) throw new DOMException(name, 'NotFoundError');
  }

  async isSameEntry(other: unknown): Promise<boolean> {
    return other === this;
  }

  #writer(name: string): WritableStream<Uint8Array<ArrayBuffer>> {
    const pieces: Uint8Array<ArrayBuffer>[] = [];
    return new WritableStream({
      write: (piece) => void pieces.push(piece.slice()),
      close: async () => {
        this.#fail('close');
        const whole = new Uint8Array(await new Blob(pieces).arrayBuffer());
        this.files.set(name, new Blob([this.spoil(whole)]));
      },
    });
  }

  async #move(from: string, to: string): Promise<void> {
    this.#fail('move');
    const file = this.files.get(from);
    if (file === undefined) throw new DOMException(from, 'NotFoundError');
    this.files.delete(from);
    this.files.set(to, file);
  }

  #fail(at: 'open' | 'close' | 'move'): void {
    if (this.failing?.at === at) throw new DOMException('as the test wants', this.failing.with);
  }
}
