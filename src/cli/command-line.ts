/** The words after a command: plain words in order, and options (`--state` is true, `--commands FILE` is the file). */
export interface CommandLine {
  readonly words: readonly string[];
  readonly options: Readonly<Record<string, string | true>>;
}
