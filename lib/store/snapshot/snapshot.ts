import type { LeadRow } from '@/lib/store/rows';
import type { RowChange } from '@/lib/store/writes/append';
import { hashKey, randomSeed, type KeyHash, type Seed } from './key-hash';
import { buildLayer, leadCount, leadsWithHash, type Layer } from './layer';
import { mergeLayer } from './merge-layer';
import { idAt, readSketch, writeSketch, type Sketch } from './sketch';
import { createWordList, type WordList } from './words';

/** A lead that changed since the base was made. */
export type ChangedLead = { readonly hashes: readonly KeyHash[]; readonly record: Uint8Array };

/**
 * All leads that have an identity key, in memory as chips need them: a base of arrays, and over it the leads that
 * changed since. A cache: it can be made anew from the lead rows at any time.
 */
export type Snapshot = {
  readonly seed: Seed;
  readonly words: WordList;
  readonly base: Layer;
  /** Numbers of leads of the base that changed or are gone. */
  readonly superseded: Set<number>;
  /** By lead id; null: the lead is gone, or nobody can be looked up by it. */
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
    add: (row) => {
      if (row.keys.length > 0) layer.add(writeSketch(row.lead, words), hashesOf(row, seed));
    },
    finish: () => snapshotOver(seed, words, layer.finish()),
  };
}

/** A snapshot that consists of its base alone. */
export function snapshotOver(seed: Seed, words: WordList, base: Layer): Snapshot {
  return { seed, words, base, superseded: new Set(), changed: new Map(), idsByHash: new Map() };
}

/** For each key its leads as chips need them, oldest first: what `leadsByKeys` gives, without the database. */
export function lookUp(snapshot: Snapshot, keys: readonly string[]): readonly (readonly Sketch[])[] {
  return keys.map((key) => sketchesOf(snapshot, hashKey(key, snapshot.seed)));
}

/**
 * Takes a committed change over; what was known of the lead is replaced whole.
 * @param change with the row before as it was committed: the base finds the lead by its keys
 */
export function applyCommit(snapshot: Snapshot, { before, after }: RowChange): void {
  const id = after?.id ?? before?.id;
  if (id === undefined) return;
  const { base, seed, superseded, words } = snapshot;
  for (const row of [before, after])
    for (const hash of row ? hashesOf(row, seed) : [])
      for (const lead of leadsWithHash(base, hash))
        if (idAt(base.bytes, base.starts[lead] ?? 0) === id) superseded.add(lead);
  const known = after !== null && after.keys.length > 0;
  replaceLead(
    snapshot,
    id,
    known ? { hashes: hashesOf(after, seed), record: writeSketch(after.lead, words) } : null,
  );
}

/** What is said over the base of one lead. @param next null: nothing is to be found of it */
export function replaceLead(snapshot: Snapshot, id: string, next: ChangedLead | null): void {
  const { changed, idsByHash } = snapshot;
  for (const hash of changed.get(id)?.hashes ?? []) idsByHash.get(hashText(hash))?.delete(id);
  changed.set(id, next);
  for (const hash of next?.hashes ?? []) {
    const ids = idsByHash.get(hashText(hash));
    if (ids) ids.add(id);
    else idsByHash.set(hashText(hash), new Set([id]));
  }
}

/** The same leads with everything in the base: records of leads that changed or are gone are left behind. */
export function compact({ base, changed, seed, superseded, words }: Snapshot): Snapshot {
  const newer = buildLayer();
  for (const lead of changed.values()) if (lead) newer.add(lead.record, lead.hashes);
  return snapshotOver(seed, words, mergeLayer(base, superseded, newer.finish()));
}

/** True once what changed is so much that one new base costs less than carrying it along. */
export function isWorthCompacting({ base, changed }: Snapshot): boolean {
  if (changed.size > Math.max(1000, leadCount(base) / 20)) return true;
  // Of a person who is gone nothing may stay behind in a file.
  return [...changed.values()].includes(null);
}

function sketchesOf(snapshot: Snapshot, hash: KeyHash): readonly Sketch[] {
  const { base, changed, idsByHash, superseded, words } = snapshot;
  const sketches: Sketch[] = [];
  for (const lead of leadsWithHash(base, hash))
    if (!superseded.has(lead)) sketches.push(readSketch(base.bytes, base.starts[lead] ?? 0, words));
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
