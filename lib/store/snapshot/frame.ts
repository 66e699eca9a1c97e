import type { FunnelDefinition } from '@/lib/funnel/definition/definition';
import type { Settings } from '@/lib/funnel/settings';
import type { Database } from '@/lib/store/database';
import { currentDefinition } from '@/lib/store/reads/definitions';
import { readSettings } from '@/lib/store/reads/settings';

/** What a chip needs beside the lead. */
export type Frame = { readonly definition: FunnelDefinition; readonly settings: Settings };

/** What is put away with a snapshot: the frame, and of which state of which database it is. */
export type Aside = { readonly database: string; readonly position: number; readonly frame: Frame };

/** Null where no funnel was chosen yet. */
export async function readAside(db: Database): Promise<Aside | null> {
  const [definition, settings, position] = await Promise.all([
    currentDefinition(db),
    readSettings(db),
    positionOf(db),
  ]);
  return definition && { database: db.name, position, frame: { definition, settings } };
}

/** How many events were ever written to a store. */
export async function positionOf(db: Database): Promise<number> {
  const position = (await db.meta.get('position'))?.value;
  return typeof position === 'number' ? position : 0;
}
