/**
 * Hybrid logical clock: wall time, a counter and the device, packed into one string that sorts as the events
 * happened. After Kulkarni et al. 2014, "Logical Physical Clocks".
 */

/** `<wall ms>-<counter>-<device>`, base 36, fixed width up to the device. */
export type Timestamp = string;

const wallDigits = 9;
const counterDigits = 4;
const counterLimit = 36 ** counterDigits;

/**
 * The next timestamp of this device: later than `last`, and not before the wall clock.
 * @param last the newest timestamp that this device gave or saw, or null
 * @param now wall time in ms since 1970
 * @param device short id of this device, letters and digits
 */
export function tick(last: Timestamp | null, now: number, device: string): Timestamp {
  const previous = last === null ? { wall: 0, counter: -1 } : parse(last);
  if (now > previous.wall) return pack(now, 0, device);
  const counter = previous.counter + 1;
  return counter < counterLimit ? pack(previous.wall, counter, device) : pack(previous.wall + 1, 0, device);
}

/** Wall time of a timestamp in ms since 1970. */
export function wallOf(timestamp: Timestamp): number {
  return parse(timestamp).wall;
}

/** True for a string that `tick` may have given. */
export function isTimestamp(value: string): boolean {
  return /^[0-9a-z]{9}-[0-9a-z]{4}-[0-9A-Za-z]+$/u.test(value);
}

function pack(wall: number, counter: number, device: string): Timestamp {
  return `${Math.trunc(wall).toString(36).padStart(wallDigits, '0')}-${counter.toString(36).padStart(counterDigits, '0')}-${device}`;
}

function parse(timestamp: Timestamp): { readonly wall: number; readonly counter: number } {
  return {
    wall: Number.parseInt(timestamp.slice(0, wallDigits), 36),
    counter: Number.parseInt(timestamp.slice(wallDigits + 1, wallDigits + 1 + counterDigits), 36),
  };
}
