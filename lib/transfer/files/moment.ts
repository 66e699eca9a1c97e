import { Temporal } from 'temporal-polyfill';
import { partsReader, type DateParts } from './date-parts';
import type { DateFormat } from './dates';

export type Moment =
  | { readonly ok: true; readonly at: number }
  | { readonly ok: false; readonly why: 'notADate' | 'impossibleDate' | 'futureDate' };

/** Hours whose offset is remembered, so that a million dates do not ask for the zone a million times. */
const mostRemembered = 20_000;
const halfHour = 30 * 60_000;

/**
 * A reader of moments, in wall ms.
 * @param zone IANA name of the zone that times without one are in; a date alone is its midnight
 * @param now nothing has happened after it
 */
export function momentReader(format: DateFormat, zone: string, now: number): (text: string) => Moment {
  const read = partsReader(format);
  const offsetAt = zoneOffsets(zone);
  return (text) => {
    const parts = read(text.trim());
    if (parts.type === 'notADate') return { ok: false, why: 'notADate' };
    if (parts.type === 'impossible') return { ok: false, why: 'impossibleDate' };
    const at = instantOf(parts, offsetAt);
    return at > now ? { ok: false, why: 'futureDate' } : { ok: true, at };
  };
}

function instantOf(parts: DateParts, offsetAt: (utc: number) => number): number {
  const local = Date.UTC(parts.year, parts.month - 1, parts.day) + parts.time;
  if (parts.offset !== null) return local - parts.offset * 60_000;
  const near = offsetAt(local - offsetAt(local));
  return local - near;
}

/** How far a zone's clocks are ahead of UTC at a moment, in ms. */
function zoneOffsets(zone: string): (utc: number) => number {
  const remembered = new Map<number, number>();
  return (utc) => {
    const key = Math.floor(utc / halfHour);
    const known = remembered.get(key);
    if (known !== undefined) return known;
    if (remembered.size >= mostRemembered) remembered.clear();
    const at = Temporal.Instant.fromEpochMilliseconds(key * halfHour).toZonedDateTimeISO(zone);
    const offset = at.offsetNanoseconds / 1_000_000;
    remembered.set(key, offset);
    return offset;
  };
}
