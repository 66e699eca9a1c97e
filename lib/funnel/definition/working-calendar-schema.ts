import { z } from '@/lib/zod';
import { isTimeZone } from './is-time-zone';

const timeOfDay = /^(?:[01]\d|2[0-3]):[0-5]\d$/u;

/** When a team works, as a funnel definition holds it. One stretch a day; times of day by the zone's clocks. */
export const workingCalendarSchema = z
  .object({
    /** IANA name, as `Europe/Berlin`. */
    zone: z.string().refine(isTimeZone, 'no time zone that is known here'),
    /** Days of the week, 1 is Monday and 7 Sunday. */
    days: z.array(z.number().int().min(1).max(7)).min(1).max(7),
    opens: z.string().regex(timeOfDay),
    /** `24:00`: when the day ends. */
    closes: z.string().regex(timeOfDay).or(z.literal('24:00')),
    /** Days on which nobody works, as `2026-12-25`. */
    holidays: z.array(z.iso.date()).max(1000).default([]),
  })
  // Both have two digits for the hour, so they sort as the day goes.
  .refine(({ opens, closes }) => opens < closes, { path: ['closes'], message: 'not after it opens' });
