import { z } from '@/lib/zod';
import { roles } from './log/event';

/** Settings as they are checked wherever they come in: from a page, or with an archive. */

/** A site's id. */
export const siteId = z.string().min(1).max(60);

const user = z.object({ id: z.string().min(1).max(100), name: z.string().trim().max(200) });

/** A web origin, as `URL.origin` writes it. */
export const webOrigin = z
  .string()
  .max(300)
  .refine((text) => URL.canParse(text) && /^https?:/u.test(text) && new URL(text).origin === text);

/** Any part of the settings; what is not named stays as it is. */
export const settingsSchema = z
  .object({
    me: user.extend({ role: z.enum(roles), addresses: z.array(z.string().max(320)).max(100) }),
    colleagues: z.array(user).max(1000),
    sites: z.array(siteId).max(200),
    chips: z.array(siteId).max(200),
    ownSites: z.array(webOrigin).max(200),
    rungs: z.record(
      siteId,
      z.record(z.string().max(60), z.array(z.string().min(1).max(1000)).min(1).max(20)),
    ),
    siteStages: z.record(siteId, z.record(z.string().max(200), z.string().max(200).nullable())),
    accounts: z.record(z.string().max(200), z.string().max(320)),
    sources: z.array(z.string().trim().min(1).max(200)).max(200),
    retentionMonths: z.number().int().min(1).max(120).nullable(),
    welcomed: z.boolean(),
  })
  .partial();
