import type { Server } from 'node:http';

export declare function serve(
  folder: string,
  options: { readonly port: number; readonly strict?: boolean },
): Promise<{ readonly server: Server; readonly port: number }>;
