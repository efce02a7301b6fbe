/** One difference: where it is, and how it reads in the edition in force and in the draft; empty where one of them has nothing there. */
export interface ChangeLine {
  readonly where: string;
  readonly before: string;
  readonly after: string;
}
