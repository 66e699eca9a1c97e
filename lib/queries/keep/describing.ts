import type { FunnelDefinition } from '@/lib/funnel/definition/definition';
import type { LeadEvent } from '@/lib/funnel/log/event';
import type { ScoringRules } from '@/lib/funnel/scoring/rules';
import type { Settings } from '@/lib/funnel/settings';
import type { Door } from '@/lib/store/reads/door';
import { currentDefinition, readDefinitions } from '@/lib/store/reads/definitions';
import { listProgrammes } from '@/lib/store/reads/programmes';
import { readScoring } from '@/lib/store/reads/scoring';
import { readSettings } from '@/lib/store/reads/settings';
import { words } from '@/lib/words';

/** What an event is told with; as `describeEvent` of components/history takes it. */
export type Telling = {
  readonly definition: FunnelDefinition;
  readonly people: Settings;
  readonly now: number;
  readonly programme?: string | undefined;
  /** Kinds of activities, for the names of the team's own. */
  readonly kinds?: ScoringRules['kinds'];
  /** What an undo took back, in words; null: nobody can tell. */
  readonly target: string | null;
  /** What the other lead is called that it names; null: nobody can tell. */
  readonly other?: string | null;
  /** Of a merge: the lead whose history it is became part of the other one. */
  readonly isMergedAway?: boolean;
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
  readonly kinds: ScoringRules['kinds'];
};

/** What the log around an event says of it. */
export type Around = {
  /** The event that an undo took back. */
  readonly target?: LeadEvent | undefined;
  readonly other?: string | null | undefined;
  readonly isMergedAway?: boolean;
  /** What the programme that it names is called, where that is no programme any more. */
  readonly programme?: string | undefined;
};

export async function readNames(db: Door): Promise<Names> {
  const [settings, definition, definitions, programmes, { kinds }] = await Promise.all([
    readSettings(db),
    currentDefinition(db),
    readDefinitions(db),
    listProgrammes(db),
    readScoring(db),
  ]);
  const programmeNames = new Map(programmes.map(({ programme }) => [programme.id, programme.name]));
  const { me, colleagues } = settings;
  const users = new Map(
    [...colleagues, { id: me.id, name: me.name.trim() || words('keep.whoeverWrote') }].map(({ id, name }) => [
      id,
      name,
    ]),
  );
  return {
    settings,
    definition,
    definitionOf: (key) => definitions.get(key) ?? definition,
    user: (id) => users.get(id) || id,
    programme: (id) => programmeNames.get(id) ?? id,
    kinds,
  };
}

/**
 * An event in words, by the funnel of then.
 * @param now wall time in ms, by which days are told
 */
export function tell(
  names: Names,
  describe: Describe,
  event: LeadEvent,
  now: number,
  { target, other = null, isMergedAway = false, programme }: Around = {},
): { readonly what: string; readonly details: readonly string[] } {
  const definition = names.definitionOf(event.funnel);
  if (!definition) return { what: event.kind, details: [] };
  const named = programmeOf(event);
  return describe(event, {
    definition,
    people: names.settings,
    now,
    kinds: names.kinds,
    programme: programme ?? (named === undefined ? undefined : names.programme(named)),
    target: target ? tell(names, describe, target, now).what : null,
    other,
    isMergedAway,
  });
}

function programmeOf(event: LeadEvent): string | undefined {
  return 'programme' in event ? event.programme : undefined;
}
