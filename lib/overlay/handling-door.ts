import type { PanelIntent } from '@/lib/messaging/protocol';
import type { Space } from '@/lib/messaging/space';
import type { send as sendMessage } from '@/lib/messaging/send';
import type { ChipInput, ChipView } from './chip-view';
import type { Face } from './face';
import type { Hosts } from './hosts';
import type { Page } from './page';
import type { Places, Subject } from './places';
import type { Roving } from './roving';
import type { Timers } from './timers';

/**
 * What chips do when somebody touches them. Not part of what every page loads: most mails are read without a touch,
 * so its code (`handling/`) arrives where there is something to accept, or when somebody comes near a chip.
 */
export type Handling = {
  /** A chip's face with what is going on: busy, done, to be taken back. */
  readonly faceOf: (face: Face, subject: Subject) => Face;
  readonly drawn: (view: ChipView, subject: Subject, face: Face) => void;
  readonly removed: (view: ChipView) => void;
  readonly take: (view: ChipView, subject: Subject, input: ChipInput) => void;
  /** A key in one of our hosts; true where it was used. */
  readonly takeKey: (event: KeyboardEvent, host: EventTarget) => boolean;
  /** Closes the card; true where it was open. */
  readonly close: () => boolean;
};

export type HandlingOptions = {
  readonly page: Page;
  readonly hosts: Hosts;
  readonly roving: Roving;
  readonly timers: Timers;
  readonly signal: AbortSignal;
  readonly send: typeof sendMessage;
  readonly space: Space;
  readonly now: () => number;
  readonly subjectOf: Places['subjectOf'];
  readonly redraw: Places['draw'];
  /** What is known of the leads is old. */
  readonly refresh: () => void;
  readonly openPanel: (leadId: string | null, intent: PanelIntent) => Promise<boolean>;
  readonly onOrphaned: () => void;
  /** Lets work go on by itself; a failure of it is a bug and is logged. */
  readonly run: (work: Promise<unknown>) => void;
};

export type CreateHandling = (options: HandlingOptions) => Handling;

/**
 * Where the script with the handling leaves it for the script with the chips: both run in the same isolated world,
 * whose global no page can reach.
 */
const spot: unique symbol = Symbol.for('stageside.handling') as never;

type World = { [spot]?: CreateHandling };

export function leaveHandling(create: CreateHandling): void {
  (globalThis as World)[spot] = create;
}

/** The handling, once its script has run here. */
export function takeHandling(): CreateHandling | null {
  return (globalThis as World)[spot] ?? null;
}
