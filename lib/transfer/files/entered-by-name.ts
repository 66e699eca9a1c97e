import type { FunnelDefinition } from '@/lib/funnel/definition/definition';
import { proposeStage } from './names';
import { meaningOf, normalHeader } from './header';
import type { Column } from './column';
import type { Preset } from './presets/preset';

/** How exports head the day on which somebody came to a stage; what is caught is the stage's name. */
const patterns: readonly RegExp[] = [
  /^(?:became an?|became|date (?:entered|became)|entered|first entered)\s+["“]?(.+?)["”]?(?:\s*\([^)]*\))?(?:\s+(?:date|on|at))?$/iu,
  /^(?:hs_(?:lifecyclestage|v2_date_entered)_)(.+?)(?:_date)?$/iu,
  /^(.+?)[\s_-]+(?:date|on|at|time|datum|fecha|data)$/iu,
];

/**
 * Columns that are headed by a stage and its day ("Became a Customer Date", "SQL date", `won_date`), by normal header.
 * What has a meaning of its own ("Create date") is left alone.
 */
export function enteredByName(
  header: readonly string[],
  definition: FunnelDefinition,
  preset: Preset | null,
): ReadonlyMap<string, Column | null> {
  const found = new Map<string, Column | null>();
  for (const name of header) {
    if (name.length > 120 || meaningOf(name) !== null) continue;
    const stage = stageIn(name.replace(/^property_/u, ''), definition, preset);
    if (stage !== null) found.set(normalHeader(name), `entered:${stage}`);
  }
  return found;
}

function stageIn(name: string, definition: FunnelDefinition, preset: Preset | null): string | null {
  for (const pattern of patterns) {
    const caught = pattern.exec(name)?.[1];
    const stage = caught === undefined ? null : proposeStage(definition, preset, caught);
    if (stage !== null) return stage;
  }
  return null;
}
