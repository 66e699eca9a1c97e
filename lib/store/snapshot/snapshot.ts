import type { LeadRow } from '@/lib/store/rows';
import type { RowChange } from '@/lib/store/writes/append';
import { hashKey, randomSeed, type KeyHash, type Seed } from './key-hash';
import { buildLayer, eachLead, leadCount, leadsWithHash, type Layer } from './layer';
import { idAt, readSketch, writeSketch, type Sketch } from './sketch';
import { createWordList, type WordList } from './words';

/** A lead that changed since the base was made. */
export type ChangedLead = { readonly hashes: readonly KeyHash[]; readonly record: Uint8Array };

/**
 * All leads in memory as chips need them, by identity key: a base of arrays, and over it the leads that changed since.
 * A cache: it can be made anew from the lead rows at any time.
 */
export type Snapshot = {
  readonly seed: Seed;
  readonly words: WordList;
  readonly base: Layer;
  /** By lead id; null: the lead is gone. */
  readonly changed: Map<string, ChangedLead | null>;
  /** Ids of changed leads by the text of a key's hash. */
  readonly idsByHash: Map<string, Set<string>>;
};

/** A snapshot of these rows. */
export function createSnapshot(rows: Iterable<LeadRow> = []): Snapshot {
  const builder = snapshotBuilder();
  for (const row of rows) builder.add(row);
  return builder.finish();
}

/** Makes a snapshot row by row, for a store that is read in pages. */
export function snapshotBuilder(): { readonly add: (row: LeadRow) => void; readonly finish: () => Snapshot } {
  const seed = randomSeed();
  const words = createWordList();
  const layer = buildLayer();
  return {
    add: (row) => layer.add(writeSketch(row.lead, words), hashesOf(row, seed)),
    finish: () => snapshotOver(seed, words, layer.finish()),
  };
}

/** A snapshot that consists of its base alone. */
export function snapshotOver(seed: Seed, words: WordList, base: Layer): Snapshot {
  return { seed, words, base, changed: new Map(), idsByHash: new Map() };
}

/** For each key its leads as chips need them, oldest first: what `leadsByKeys` gives, without the database. */
export function lookUp(snapshot: Snapshot, keys: readonly string[]): readonly (readonly Sketch[])[] {
  return keys.map((key) => sketchesOf(snapshot, hashKey(key, snapshot.seed)));
}

/** Takes a committed change over; what was known of the lead is replaced whole. */
export function applyCommit(snapshot: Snapshot, { before, after }: RowChange): void {
  const id = after?.id ?? before?.id;
  if (id === undefined) return;
  replaceLead(
    snapshot,
    id,
    after && {
      hashes: hashesOf(after, snapshot.seed),
      record: writeSketch(after.lead, snapshot.words),
    },
  );
}

/** @param next null: the lead is gone */
export function replaceLead(snapshot: Snapshot, id: string, next: ChangedLead | null): void {
  const { changed, idsByHash } = snapshot;
  for (const hash of changed.get(id)?.hashes ?? []) {
    const ids = idsByHash.get(hashText(hash));
    ids?.delete(id);
    if (ids?.size === 0) idsByHash.delete(hashText(hash));
  }
  changed.set(id, next);
  for (const hash of next?.hashes ?? []) {
    const text = hashText(hash);
    const ids = idsByHash.get(text);
    if (ids) ids.add(id);
    else idsByHash.set(text, new Set([id]));
  }
}

/** The same leads with everything in the base: records of leads that changed or are gone are left behind. */
export function compact(snapshot: Snapshot): Snapshot {
  const { base, changed, seed, words } = snapshot;
  const layer = buildLayer();
  for (const { start, end, hashes } of eachLead(base))
    if (!changed.has(idAt(base.bytes, start))) layer.add(base.bytes.subarray(start, end), hashes);
  for (const lead of changed.values()) if (lead) layer.add(lead.record, lead.hashes);
  return snapshotOver(seed, words, layer.finish());
}

/** True once what changed is so much that one new base costs less than carrying it along. */
export function isWorthCompacting({ base, changed }: Snapshot): boolean {
  if (changed.size > Math.max(1000, leadCount(base) / 20)) return true;
  // Of a person who is gone nothing may stay behind in a file.
  return [...changed.values()].includes(null);
}

function sketchesOf(snapshot: Snapshot, hash: KeyHash): readonly Sketch[] {
  const { base, changed, idsByHash, words } = snapshot;
  const sketches: Sketch[] = [];
  for (const lead of leadsWithHash(base, hash)) {
    const start = base.starts[lead] ?? 0;
    if (changed.size === 0 || !changed.has(idAt(base.bytes, start)))
      sketches.push(readSketch(base.bytes, start, words));
  }
  for (const id of changed.size === 0 ? [] : (idsByHash.get(hashText(hash)) ?? [])) {
    const lead = changed.get(id);
    if (lead) sketches.push(readSketch(lead.record, 0, words));
  }
  return sketches.length < 2 ? sketches : sketches.toSorted((a, b) => (a.id < b.id ? -1 : 1));
}

function hashesOf(row: LeadRow, seed: Seed): readonly KeyHash[] {
  return row.keys.map((key) => hashKey(key, seed));
}

function hashText([high, low]: KeyHash): string {
  return `${high.toString(36)} ${low.toString(36)}`;
}
