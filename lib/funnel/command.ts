import type { PersonCommand } from './commands/person-command';
import type { StepCommand } from './commands/step-command';
import type { TeamCommand } from './commands/team-command';
import type { Lead } from './log/lead';
import type { Refusal, Result } from './refusal';

/** A change that somebody asks for. Everything that is written goes through one of these. */
export type Command = PersonCommand | StepCommand | TeamCommand;

export type CommandType = Command['type'];
export type CommandOf<Type extends CommandType> = Extract<Command, { type: Type }>;

/** What a command that was carried out gives back. */
export type Done = {
  /** To be named by `undo`. */
  readonly opId: string;
  readonly leadId: string | null;
  /** The lead as it is now; only told to the extension's own pages. Null: there is none any more. */
  readonly lead: Lead | null;
  /** Batches: how many were written, and which rows or leads were left as they were. */
  readonly count: number;
  readonly left: readonly { readonly index: number; readonly refusal: Refusal }[];
};

export type CommandReply = Result<Done>;
