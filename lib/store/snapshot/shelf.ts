import { logProblem } from '@/lib/log';
import type { StoreSpace } from '@/lib/store/database';
import type { LocalMemory } from '@/lib/store/local-memory';
import { packBase, packChanges, unpack } from './file-format';
import type { Files } from './files';
import type { Aside } from './frame';
import { labelFor, readLabel } from './label';
import type { Layer } from './layer';
import { compact, isWorthCompacting, type Snapshot } from './snapshot';

/**
 * Where a snapshot is put away: two files, and a label outside them. The label is there only while no lead was written
 * since: it is taken off before the first write and put back after the files are. A worker that is stopped at any
 * instant leaves either a label that is true or none.
 */
export type Shelf = {
  /** Null: nothing is there that can be trusted. */
  readonly take: () => Promise<(Aside & { readonly snapshot: Snapshot }) | null>;
  /** Awaited before a write to leads or settings begins. */
  readonly takeOffLabel: () => Promise<void>;
  /** True while the label is known to be there. */
  readonly isLabelled: () => boolean;
  /**
   * Puts a snapshot away; what is then in memory is given to `keep` at once, before anything is awaited.
   * @param isCurrent false once a write began since `aside` was read
   */
  readonly put: (
    snapshot: Snapshot,
    aside: Aside,
    isCurrent: () => boolean,
    keep: (snapshot: Snapshot) => void,
  ) => Promise<void>;
  readonly clear: () => Promise<void>;
};

export function createShelf(space: StoreSpace, memory: LocalMemory, files: Files): Shelf {
  const labelKey = `lookup/${space}`;
  const baseName = `${space}-base`;
  const changesName = `${space}-changes`;
  /** The base that lies in the file. */
  let shelved: { readonly layer: Layer; readonly stamp: string } | null = null;
  /** `unknown` before it was read: it may be there. */
  let label: 'unknown' | 'on' | 'off' = 'unknown';
  let removal: Promise<void> | null = null;
  /** Label changes, one after the other. */
  let queue: Promise<unknown> = Promise.resolve();

  const inTurn = async (work: () => Promise<void>): Promise<void> => {
    const turn = queue.then(work);
    queue = turn.catch(() => null);
    await turn;
  };

  /** Where it cannot be taken off, the write must not begin. */
  const takeOffLabel = async (): Promise<void> => {
    if (label !== 'off') {
      label = 'off';
      removal = inTurn(async () => memory.forget(labelKey));
      removal.catch(() => {
        label = 'unknown';
      });
    }
    await removal;
  };

  return {
    takeOffLabel,
    isLabelled: () => label === 'on',
    take: async () => {
      // All at once: a worker that was asleep waits for the slowest, not for one after the other.
      const [kept, baseBytes, changesBytes] = await Promise.all([
        memory.read(labelKey),
        files.read(baseName),
        files.read(changesName),
      ]);
      const read = readLabel(kept);
      if (!read || !baseBytes) return null;
      const { base, changes, database, position, frame } = read;
      if (changes !== null && !changesBytes) return null;
      const snapshot = unpack(
        { bytes: baseBytes, stamp: base },
        changes !== null && changesBytes ? { bytes: changesBytes, stamp: changes } : null,
      );
      if (!snapshot) {
        logProblem('snapshot', 'the files are not whole');
        return null;
      }
      shelved = { layer: snapshot.base, stamp: base };
      if (label === 'unknown') label = 'on';
      return { snapshot, database, position, frame };
    },
    put: async (given, aside, isCurrent, keep) => {
      const isShelved = shelved?.layer === given.base && !isWorthCompacting(given);
      const snapshot = isShelved || given.changed.size === 0 ? given : compact(given);
      keep(snapshot);
      const base = isShelved && shelved ? shelved.stamp : crypto.randomUUID();
      const changes = snapshot.changed.size === 0 ? null : crypto.randomUUID();
      // Packed before anything is awaited: from here on the snapshot may change.
      const baseBytes = isShelved ? null : packBase(snapshot, base);
      const changesBytes = changes === null ? null : packChanges(snapshot, changes);
      if (baseBytes) {
        shelved = null;
        await files.write(baseName, baseBytes);
        shelved = { layer: snapshot.base, stamp: base };
      }
      // The one from before may hold somebody who is gone.
      await (changesBytes ? files.write(changesName, changesBytes) : files.remove(changesName));
      if (!isCurrent()) return;
      label = 'on';
      try {
        await inTurn(async () => memory.write(labelKey, labelFor(aside, { base, changes })));
      } catch (error) {
        label = 'unknown';
        throw error;
      }
    },
    clear: async () => {
      await takeOffLabel();
      shelved = null;
      await Promise.all([files.remove(baseName), files.remove(changesName)]);
    },
  };
}
