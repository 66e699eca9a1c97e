import { uuidv7 } from 'uuidv7';
import { browser } from 'wxt/browser';
import type { ActionContext } from '@/lib/actions/context';
import { prepareStore } from '@/lib/actions/prepare-store';
import type { DefinitionByKey, FunnelDefinition } from '@/lib/funnel/definition';
import { dealStagePreset } from '@/lib/funnel/presets/deal-stage';
import { accepted, type Result, type StoreTrouble } from '@/lib/funnel/refusal';
import type { Settings } from '@/lib/funnel/settings';
import type { Space } from '@/lib/messaging/protocol';
import type { Database } from '@/lib/store/database';
import { browserMemory } from '@/lib/store/local-memory';
import { openStore } from '@/lib/store/open';
import { currentDefinition, readDefinitions } from '@/lib/store/reads/definitions';
import { readSettings } from '@/lib/store/reads/settings';
import { createLookUpCache, type LookUpCache } from '@/lib/store/snapshot/look-up-cache';
import { originFiles } from '@/lib/store/snapshot/files';
import type { RowChange } from '@/lib/store/writes/append';
import { firstSettings } from '@/lib/funnel/first-settings';

/** An open database and what every command needs of it. A cache: all of it is read again after a restart. */
export type OpenSpace = {
  readonly space: Space;
  readonly db: Database;
  readonly definition: FunnelDefinition;
  readonly definitions: DefinitionByKey;
};

type Opened = Result<OpenSpace, StoreTrouble>;

/** How long after the last write look-ups are put away, in ms. */
const quiet = 2000;

/** Opens each database once and again after it was closed under us; keeps no truth. */
export type Spaces = {
  readonly open: (space: Space) => Promise<Opened>;
  readonly settings: (space: OpenSpace) => Promise<Settings>;
  readonly contextOf: (space: OpenSpace) => Promise<ActionContext>;
  /** Who is a lead, from memory; of the main store only. */
  readonly lookUps: LookUpCache;
  /** Every write to leads or settings goes through here, so that memory never says what is no longer so. */
  readonly write: <Value>(
    space: OpenSpace,
    work: () => Promise<Value>,
    rowsOf?: (value: Value) => readonly RowChange[],
  ) => Promise<Value>;
  /** Closes what is open and forgets what is remembered of it. */
  readonly close: () => Promise<void>;
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
  const settings = async (space: OpenSpace): Promise<Settings> => readSettings(space.db);
  return {
    settings,
    async open(space) {
      const known = opening.get(space);
      if (known) {
        const opened = await known;
        if (opened.ok && opened.value.db.isOpen()) return opened;
      }
      const fresh = openSpace(space, () => opening.delete(space));
      opening.set(space, fresh);
      return fresh;
    },
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
    async write(space, work, rowsOf = () => []) {
      if (space.space !== 'main') return work();
      const value = await lookUps.writing(space.db, work, rowsOf);
      putAwaySoon(space.db);
      return value;
    },
    async close() {
      for (const known of opening.values()) {
        const opened = await known;
        if (opened.ok) opened.value.db.close();
      }
      opening.clear();
      await lookUps.clear();
    },
  };
}

async function openSpace(space: Space, onClosed: () => void): Promise<Opened> {
  const opened = await openStore({ space, memory: browserMemory(), onClosed });
  if (!opened.ok) return opened;
  const db = opened.value;
  const device = String((await db.meta.get('device'))?.value);
  const preset = dealStagePreset.build((name) => browser.i18n.getMessage(messageName(name)));
  await prepareStore(db, {
    definition: preset,
    settings: { ...firstSettings(device), sites: ['gmail'] },
    secret: newSecret(),
  });
  const definition = (await currentDefinition(db)) ?? preset;
  return accepted({ space, db, definition, definitions: await readDefinitions(db) });
}

/** `a.b.c` as the browser names messages; preset texts are data, so their names are made at run time. */
function messageName(name: string): Parameters<typeof browser.i18n.getMessage>[0] {
  return name.replaceAll('.', '_') as Parameters<typeof browser.i18n.getMessage>[0];
}

function newSecret(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(32)), (byte) =>
    byte.toString(16).padStart(2, '0'),
  ).join('');
}
