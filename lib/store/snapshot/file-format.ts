import type { Seed } from './key-hash';
import { buildLayer, eachLead, type Layer } from './layer';
import { idAt } from './sketch';
import { replaceLead, snapshotOver, type Snapshot } from './snapshot';
import { createWordList } from './words';

/** `Stgs`, and the version of the format: what reads as anything else is not ours. */
const magic = 0x73_67_74_53;
const formatVersion = 1;
/** Magic, version, checksum, and the lengths of the parts. */
const headLength = 10;

type About = {
  /** Names this very file: a base and its changes belong together. */
  readonly stamp: string;
  readonly seed: Seed;
  readonly words: readonly string[];
  /** Numbers of leads of the base that what changed stands for. */
  readonly superseded: readonly number[];
};

type File = { readonly about: About; readonly layer: Layer };

/** The base of a snapshot as bytes. */
export function packBase({ seed, words, base }: Snapshot, stamp: string): Uint8Array<ArrayBuffer> {
  return pack({ about: { stamp, seed: [...seed], words: [...words.all()], superseded: [] }, layer: base });
}

/** What changed since the base, as bytes: small, and written often. */
export function packChanges(snapshot: Snapshot, stamp: string): Uint8Array<ArrayBuffer> {
  const { seed, words, changed, superseded } = snapshot;
  const layer = buildLayer();
  for (const lead of changed.values()) if (lead) layer.add(lead.record, lead.hashes);
  return pack({
    about: { stamp, seed: [...seed], words: [...words.all()], superseded: [...superseded] },
    layer: layer.finish(),
  });
}

/** A file's bytes, and the stamp that it must bear. */
export type Stamped = { readonly bytes: ArrayBuffer; readonly stamp: string };

/**
 * A snapshot from its files.
 * @param changes null: nothing changed since the base
 * @returns null where a file is not whole, not ours or not the one that was meant
 */
export function unpack(base: Stamped, changes: Stamped | null): Snapshot | null {
  const first = unpackFile(base);
  const second = changes && unpackFile(changes);
  if (!first || (changes && !second)) return null;
  const about = second?.about ?? first.about;
  const snapshot = snapshotOver(about.seed, createWordList(about.words), first.layer);
  for (const lead of about.superseded) snapshot.superseded.add(lead);
  if (second)
    for (const { start, end, hashes } of eachLead(second.layer)) {
      const record = second.layer.bytes.subarray(start, end);
      replaceLead(snapshot, idAt(record, 0), { hashes, record });
    }
  return snapshot;
}

function pack({ about, layer }: File): Uint8Array<ArrayBuffer> {
  const text = new TextEncoder().encode(JSON.stringify(about));
  const numbers = numbersOf(layer);
  const sizes = [...numbers.map((part) => part.length), text.length, layer.bytes.length];
  const words = headLength + sizes.slice(0, 5).reduce((sum, size) => sum + size, 0);
  const length = words * 4 + padded(text.length) + padded(layer.bytes.length);
  const file = new Uint8Array(length);
  const view = new Uint32Array(file.buffer);
  view.set([magic, formatVersion, 0, ...sizes]);
  let at = headLength;
  for (const part of numbers) {
    view.set(part, at);
    at += part.length;
  }
  file.set(text, at * 4);
  file.set(layer.bytes, at * 4 + padded(text.length));
  view[2] = checksum(view);
  return file;
}

function unpackFile({ bytes: buffer, stamp }: Stamped): File | null {
  if (buffer.byteLength < headLength * 4 || buffer.byteLength % 4 !== 0) return null;
  const view = new Uint32Array(buffer);
  if (view[0] !== magic || view[1] !== formatVersion || view[2] !== checksum(view)) return null;
  const [slots = 0, high = 0, low = 0, leadOf = 0, starts = 0, text = 0, bytes = 0] = view.subarray(
    3,
    headLength,
  );
  let at = headLength;
  const take = (length: number): Uint32Array<ArrayBuffer> => view.subarray(at, (at += length));
  const layer = {
    slots: take(slots),
    high: take(high),
    low: take(low),
    leadOf: take(leadOf),
    starts: take(starts),
    bytes: new Uint8Array(buffer, at * 4 + padded(text), bytes),
  };
  // Magic, version and checksum say that this very format was written, and whole.
  const about = JSON.parse(new TextDecoder().decode(new Uint8Array(buffer, at * 4, text))) as About;
  return about.stamp === stamp ? { about, layer } : null;
}

function numbersOf(layer: Layer): readonly Uint32Array[] {
  return [layer.slots, layer.high, layer.low, layer.leadOf, layer.starts];
}

/** Tells a file that was half written or has changed on the disk; the checksum's own place counts as nothing. */
function checksum(view: Uint32Array): number {
  let sum = 0;
  for (let index = 3; index < view.length; index += 1) sum = (Math.imul(sum, 31) + (view[index] ?? 0)) | 0;
  return sum >>> 0;
}

function padded(length: number): number {
  return Math.ceil(length / 4) * 4;
}
