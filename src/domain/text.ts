import { z } from 'zod';

/** A text that the office wrote, in Chinese and in English. Both must be filled. */
export const textSchema = z.strictObject({
  zh: z.string().trim().min(1).max(4000),
  en: z.string().trim().min(1).max(4000),
});

/** See {@link textSchema}. */
export type Text = z.infer<typeof textSchema>;
