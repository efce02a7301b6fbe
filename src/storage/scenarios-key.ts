/** The key of a campaign's scenarios. */
export function scenariosKey(campaign: string): string {
  return `scenarios/${campaign}`;
}
