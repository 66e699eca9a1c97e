import { useMemo } from 'react';
import type { People } from '@/components/person/names';
import { useCommands, type Commands } from '@/components/undo/use-commands';
import type { Command, CommandReply } from '@/lib/funnel/command';
import type { DefinitionByKey, FunnelDefinition } from '@/lib/funnel/definition/definition';
import type { Role } from '@/lib/funnel/log/event';
import type { ThreadSeen } from '@/lib/funnel/hand-off/next-step-offer';
import type { ScoringRules } from '@/lib/funnel/scoring/rules';
import type { Settings } from '@/lib/funnel/settings';

/** What every view of a lead works with: the funnel, the user and their colleagues, the time, and the way to act. */
export type Desk = {
  readonly definition: FunnelDefinition;
  readonly definitions: DefinitionByKey;
  readonly people: People;
  /** How the team scores: which activities it knows, and what they are worth. */
  readonly scoring: ScoringRules;
  readonly role: Role;
  readonly now: number;
  readonly commands: Commands;
  /** The conversation that the tab shows; null: none that matters here. */
  readonly thread: ThreadSeen | null;
};

type Known = {
  readonly definition: FunnelDefinition | null | undefined;
  readonly definitions: DefinitionByKey | undefined;
  readonly settings: Settings | undefined;
  readonly scoring: ScoringRules | undefined;
  readonly now: number;
  /** In the practice inbox everybody may try everything. */
  readonly isPractice: boolean;
  /** Absent: the page is beside no tab. */
  readonly thread?: ThreadSeen | null;
  /** Asks the background; stays the same over renders, never throws. */
  readonly post: (command: Command) => Promise<CommandReply>;
};

/** The desk, once all of it is known. */
export function useDesk(known: Known): Desk | null {
  const { definition, definitions, settings, scoring, now, isPractice, thread = null, post } = known;
  const commands = useCommands(post);
  return useMemo(
    () =>
      definition && definitions && settings && scoring
        ? {
            definition,
            definitions,
            people: settings,
            scoring,
            role: isPractice ? 'both' : settings.me.role,
            now,
            commands,
            thread,
          }
        : null,
    [definition, definitions, settings, scoring, isPractice, now, commands, thread],
  );
}
