/** What is kept beside a campaign's log. */
export const drawerNames = ['scenarios', 'behaviour', 'forecasts'] as const;

/** One of {@link drawerNames}. */
export type DrawerName = (typeof drawerNames)[number];

/** The key under which a campaign's drawer is kept. */
export function drawerKey(name: DrawerName, campaign: string): string {
  return `${name}/${campaign}`;
}
