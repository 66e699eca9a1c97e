import { slotsFor, type Layer } from './layer';

/**
 * Two layers as one: the leads of `older` but for those that are `left`, then all of `newer`. Whole arrays are copied,
 * not leads one by one, so that a hundred thousand take a few milliseconds.
 */
export function mergeLayer(older: Layer, left: ReadonlySet<number>, newer: Layer): Layer {
  const { bytes, starts, numbers, count } = keptRecords(older, left, newer);
  const entries = older.low.length + newer.low.length;
  const high = new Uint32Array(entries);
  const low = new Uint32Array(entries);
  const leadOf = new Uint32Array(entries);
  let next = 0;
  for (let entry = 0; entry < older.low.length; entry += 1) {
    const lead = older.leadOf[entry] ?? 0;
    if (left.has(lead)) continue;
    high[next] = older.high[entry] ?? 0;
    low[next] = older.low[entry] ?? 0;
    leadOf[next] = numbers[lead] ?? 0;
    next += 1;
  }
  high.set(newer.high, next);
  low.set(newer.low, next);
  leadOf.set(
    newer.leadOf.map((lead) => lead + count),
    next,
  );
  const end = next + newer.low.length;
  const all = low.slice(0, end);
  return {
    slots: slotsFor(all),
    high: high.slice(0, end),
    low: all,
    leadOf: leadOf.slice(0, end),
    starts,
    bytes,
  };
}

/** The records of both, and for each older lead that stays its new number; `count`: how many stay. */
function keptRecords(
  older: Layer,
  left: ReadonlySet<number>,
  newer: Layer,
): Pick<Layer, 'bytes' | 'starts'> & { readonly numbers: Uint32Array; readonly count: number } {
  const total = older.starts.length - 1;
  const bytes = new Uint8Array(older.bytes.length + newer.bytes.length);
  const starts = new Uint32Array(total + newer.starts.length);
  const numbers = new Uint32Array(total);
  let count = 0;
  let end = 0;
  let run = 0;
  for (let lead = 0; lead < total; lead += 1) {
    const from = older.starts[lead] ?? 0;
    const to = older.starts[lead + 1] ?? 0;
    if (left.has(lead)) {
      bytes.set(older.bytes.subarray(run, from), end - (from - run));
      run = to;
      continue;
    }
    numbers[lead] = count;
    starts[count] = end;
    count += 1;
    end += to - from;
  }
  const last = older.starts[total] ?? 0;
  bytes.set(older.bytes.subarray(run, last), end - (last - run));
  bytes.set(newer.bytes, end);
  starts.set(
    newer.starts.map((start) => start + end),
    count,
  );
  return {
    bytes: bytes.slice(0, end + newer.bytes.length),
    starts: starts.slice(0, count + newer.starts.length),
    numbers,
    count,
  };
}
