import { uuidv7 } from 'uuidv7';
import type { ActionContext } from '@/lib/actions/context';
import {
  definitionKey,
  type DefinitionByKey,
  type FunnelDefinition,
} from '@/lib/funnel/definition/definition';
import { accepted, type Result, type StoreTrouble } from '@/lib/funnel/refusal';
import type { Settings } from '@/lib/funnel/settings';
import { logProblem } from '@/lib/log';
import type { Space } from '@/lib/messaging/space';
import type { Database } from '@/lib/store/database';
import { browserMemory } from '@/lib/store/local-memory';
import { readSettings } from '@/lib/store/reads/settings';
import { createLookUpCache, type LookUpCache } from '@/lib/store/snapshot/look-up-cache';
import { originFiles } from '@/lib/store/snapshot/files';
import type { RowChange } from '@/lib/store/writes/append';
import { createLetters, type Letters } from './letters';

/** An open database and what every command needs of it. A cache: all of it is read again after a restart. */
export type OpenSpace = {
  readonly space: Space;
  readonly db: Database;
  readonly definition: FunnelDefinition;
  readonly definitions: DefinitionByKey;
};

export type Opened = Result<OpenSpace, StoreTrouble>;

/** How long after the last write look-ups are put away, in ms. */
const quiet = 2000;

/** Opens each database once and again after it was closed under us; keeps no truth. */
export type Spaces = {
  readonly open: (space: Space) => Promise<Opened>;
  readonly settings: (space: OpenSpace) => Promise<Settings>;
  readonly contextOf: (space: OpenSpace) => Promise<ActionContext>;
  /** Who is a lead, from memory; of the main store only. */
  readonly lookUps: LookUpCache;
  /** Where fit and interest place leads, for chips. */
  readonly letters: Letters;
  /** Every write to leads or settings goes through here, so that memory never says what is no longer so. */
  readonly write: <Value>(
    space: OpenSpace,
    work: () => Promise<Value>,
    rowsOf?: (value: Value) => readonly RowChange[],
  ) => Promise<Value>;
  /**
   * Works by another definition from now on, once it was written to the space's store.
   * @returns the space as it is open now
   */
  readonly adopt: (space: OpenSpace, definition: FunnelDefinition) => OpenSpace;
  /**
   * Carries out work that goes on by itself, unless the same still runs: then that looks once more for what there is to do
   * when it is through, and this returns at once.
   */
  readonly alone: (name: string, work: () => Promise<void>) => Promise<void>;
  /** Reads definitions anew and forgets what is known of leads, after the funnel was changed. */
  readonly funnelChanged: (space: OpenSpace) => Promise<void>;
  /**
   * Closes what is open and forgets what is remembered of it.
   * @param move puts another store in its place, or none: whoever asks for one meanwhile waits for it. It opens none itself.
   */
  readonly close: (move?: () => Promise<unknown>) => Promise<void>;
};

export function createSpaces(): Spaces {
  const opening = new Map<Space, Promise<Opened>>();
  const lookUps = createLookUpCache({
    space: 'main',
    memory: browserMemory(),
    files: originFiles('look-ups'),
  });
  let puttingAway: ReturnType<typeof setTimeout> | undefined;
  const putAwaySoon = (db: Database): void => {
    clearTimeout(puttingAway);
    puttingAway = setTimeout(() => void lookUps.refresh(db), quiet);
  };
  /** By database; forgotten whenever something is written, as every message of a page asks for them. */
  const settingsRead = new Map<Database, Promise<Settings>>();
  const settings = async ({ db }: OpenSpace): Promise<Settings> => {
    const known = settingsRead.get(db);
    if (known) return known;
    const reading = readSettings(db);
    settingsRead.set(db, reading);
    // What could not be read is asked for again.
    reading.catch(() => settingsRead.delete(db));
    return reading;
  };
  /** Settled, never failed, once no other store is being put in the place of one. */
  let moved: Promise<unknown> = Promise.resolve();
  const open = async (space: Space): Promise<Opened> => {
    const calm = moved;
    await calm;
    const known = opening.get(space);
    if (known) {
      const opened = await known;
      if (opened.ok && opened.value.db.isOpen()) return opened;
    }
    if (moved !== calm) return open(space);
    const fresh = import('./open-space').then(async ({ openSpace }) =>
      openSpace(space, () => opening.delete(space)),
    );
    opening.set(space, fresh);
    return fresh;
  };
  const letters = createLetters(open);
  const closeAndMove = async (before: Promise<unknown>, move: () => Promise<unknown>): Promise<void> => {
    await before;
    for (const known of opening.values()) {
      const opened = await known;
      if (opened.ok) opened.value.db.close();
    }
    opening.clear();
    settingsRead.clear();
    letters.forget();
    await lookUps.clear();
    await move();
  };
  /** Work that runs; true: somebody asked for it again meanwhile. */
  const underWay = new Map<string, boolean>();
  return {
    async alone(name, work) {
      if (underWay.has(name)) {
        underWay.set(name, true);
        return;
      }
      try {
        do {
          underWay.set(name, false);
          await work();
        } while (underWay.get(name) === true);
      } finally {
        underWay.delete(name);
      }
    },
    settings,
    open,
    async contextOf(space) {
      const { me } = await settings(space);
      return {
        db: space.db,
        definition: space.definition,
        definitions: space.definitions,
        // In the practice inbox everybody may try everything.
        actor: { id: me.id, role: space.space === 'practice' ? 'both' : me.role },
        now: Date.now(),
        newId: uuidv7,
      };
    },
    lookUps,
    letters,
    async write(space, work, rowsOf = () => []) {
      letters.forget();
      try {
        if (space.space !== 'main') return await work();
        const value = await lookUps.writing(space.db, work, rowsOf);
        putAwaySoon(space.db);
        return value;
      } finally {
        settingsRead.delete(space.db);
        letters.forget();
      }
    },
    adopt(space, definition) {
      const definitions = new Map([...space.definitions, [definitionKey(definition), definition]]);
      const adopted = { ...space, definition, definitions };
      opening.set(space.space, Promise.resolve(accepted(adopted)));
      return adopted;
    },
    async funnelChanged({ space, db, definition }) {
      const { currentDefinition, readDefinitions } = await import('@/lib/store/reads/definitions');
      const inForce = (await currentDefinition(db)) ?? definition;
      const fresh: OpenSpace = { space, db, definition: inForce, definitions: await readDefinitions(db) };
      opening.set(space, Promise.resolve(accepted(fresh)));
      // The label was taken off before the write: files that stay behind are not believed.
      if (space === 'main')
        await lookUps
          .clear()
          .catch((error: unknown) => logProblem('background', 'look-ups were not cleared', error));
    },
    async close(move = async () => undefined) {
      const moving = closeAndMove(moved, move);
      moved = moving.catch(() => undefined);
      await moving;
    },
  };
}
