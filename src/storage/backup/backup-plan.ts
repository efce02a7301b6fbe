import { z } from 'zod';

const planSchema = z.strictObject({
  hours: z.number().int().min(1).max(168),
  commits: z.number().int().min(1).max(10_000),
  keep: z.number().int().min(3).max(1000),
});

/** When backups are made while something has changed: every `hours`, and at the latest after `commits`; the newest `keep` of a campaign stay in the folder. */
export type BackupPlan = z.infer<typeof planSchema>;

/** The plan until somebody chooses another: every 4 hours, at the latest after 200 commits, 30 files. */
export const defaultPlan: BackupPlan = { hours: 4, commits: 200, keep: 30 };

/** A plan as it was kept; the default where it is none. */
export function parsePlan(stored: unknown): BackupPlan {
  const parsed = planSchema.safeParse(stored);
  return parsed.success ? parsed.data : defaultPlan;
}
