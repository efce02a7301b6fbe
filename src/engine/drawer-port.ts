/** Where something of a campaign is kept beside its log and never as part of it, so that no simulation can touch what happened. */
export interface Drawer<T> {
  /** What is kept; what an empty one holds where nothing can be read. */
  readonly read: (campaign: string) => Promise<T>;
  /** Whether it was kept in place of what was there. */
  readonly keep: (campaign: string, value: T) => Promise<boolean>;
}
