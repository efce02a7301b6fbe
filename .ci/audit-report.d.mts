/** What of a lock file is read. */
interface Lock {
  readonly packages?: Readonly<Record<string, { readonly name?: string; readonly hasInstallScript?: boolean }>>;
}

export declare const silenced: Readonly<Record<string, string>>;
export declare function withInstallScript(lock: Lock): readonly string[];
export declare function scriptFaults(lock: Lock, allowed: Readonly<Record<string, string>>, npmrc: string): readonly string[];
export declare function readAudit(
  text: string,
): { readonly answered: false; readonly why: string } | { readonly answered: true; readonly grave: readonly string[]; readonly others: readonly string[] };
