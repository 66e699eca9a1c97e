import { z } from '@/lib/zod';
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
