import { z } from 'zod';
import { roles } from '@/lib/funnel/event';
import type { Settings } from '@/lib/funnel/settings';

const user = z.object({ id: z.string().min(1), name: z.string() });

/** Settings as they are stored. What an older version did not know yet has its first value. */
export const settingsSchema = z.object({
  me: user.extend({ role: z.enum(roles), addresses: z.array(z.string()).default([]) }),
  colleagues: z.array(user).default([]),
  sites: z.array(z.string()).default([]),
  accounts: z.record(z.string(), z.string()).default({}),
  welcomed: z.boolean().default(false),
}) satisfies z.ZodType<Settings>;

/**
 * Settings before anything was said.
 * @param userId id of the user of this store, once and for all
 */
export function firstSettings(userId: string): Settings {
  return settingsSchema.parse({ me: { id: userId, name: '', role: 'both' } });
}
