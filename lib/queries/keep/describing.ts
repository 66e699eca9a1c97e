import type { FunnelDefinition } from '@/lib/funnel/definition/definition';
import type { LeadEvent } from '@/lib/funnel/log/event';
import type { Settings } from '@/lib/funnel/settings';
import type { Door } from '@/lib/store/reads/door';
import { currentDefinition, readDefinitions } from '@/lib/store/reads/definitions';
import { listProgrammes } from '@/lib/store/reads/programmes';
import { readSettings } from '@/lib/store/reads/settings';

/** What an event is told with; as `describeEvent` of components/history takes it. */
export type Telling = {
  readonly definition: FunnelDefinition;
  readonly people: Settings;
  readonly now: number;
  readonly programme?: string | undefined;
  readonly target: null;
  readonly other?: string | null;
};

/** Puts an event into words: `describeEvent`, which is a page's to give. */
export type Describe = (
  event: LeadEvent,
  telling: Telling,
) => { readonly what: string; readonly details: readonly string[] };

/** Names of all that an export names by its id. */
export type Names = {
  readonly settings: Settings;
  /** In force; null: none was chosen yet. */
  readonly definition: FunnelDefinition | null;
  /** The one that an event or a lead goes by. */
  readonly definitionOf: (key: string) => FunnelDefinition | null;
  readonly user: (id: string) => string;
  readonly programme: (id: string) => string;
};

export async function readNames(db: Door): Promise<Names> {
  const [settings, definition, definitions, programmes] = await Promise.all([
    readSettings(db),
    currentDefinition(db),
    readDefinitions(db),
    listProgrammes(db),
  ]);
  const programmeNames = new Map(programmes.map(({ programme }) => [programme.id, programme.name]));
  const users = new Map([settings.me, ...settings.colleagues].map(({ id, name }) => [id, name]));
  return {
    settings,
    definition,
    definitionOf: (key) => definitions.get(key) ?? definition,
    user: (id) => users.get(id) || id,
    programme: (id) => programmeNames.get(id) ?? id,
  };
}

/** An event in words, by the funnel of then. */
export function tell(
  { settings, definitionOf, programme }: Names,
  describe: Describe,
  event: LeadEvent,
  now: number,
): { readonly what: string; readonly details: readonly string[] } {
  const definition = definitionOf(event.funnel);
  if (!definition) return { what: event.kind, details: [] };
  const named =
    'programme' in event && event.programme !== undefined ? programme(event.programme) : undefined;
  return describe(event, { definition, people: settings, now, programme: named, target: null });
}
