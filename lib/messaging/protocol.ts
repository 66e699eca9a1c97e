import type { MessageSeen } from '@/lib/funnel/hand-off/message-seen';
import type { PreparedRow } from '@/lib/funnel/import/prepared-row';
import type { PresetId } from '@/lib/funnel/presets/catalogue';
import type { FunnelRefusal, ImportRefusal, Result, StoreTrouble } from '@/lib/funnel/refusal';
import type { Settings } from '@/lib/funnel/settings';
import type { ChipSheet } from './chip-sheet';
import type { RestoreSource } from './keep/keep-state';
import type { Command, CommandReply } from '@/lib/funnel/command';

/**
 * Everything that pages and the background say to each other. One request, one reply; who may ask is part of the
 * protocol (`senders`). Content scripts can look up people they see and send commands; they can never list,
 * search or export.
 */
export type Protocol = {
  /** Which of the people on a page are leads? One request a batch of rows; the reply keeps the order. */
  lookUp: {
    readonly request: { readonly people: readonly (readonly string[])[] };
    readonly reply: ChipSheet;
  };
  /** A change. The same `opId` again gives the same reply and writes nothing. */
  command: {
    readonly request: { readonly space: Space; readonly opId: string; readonly command: Command };
    readonly reply: CommandReply;
  };
  /** May chips be shown here, and who is the user? */
  siteState: {
    readonly request: { readonly site: string; readonly account: string; readonly mailbox: string | null };
    readonly reply: SiteState;
  };
  /**
   * What a page shows, or a frame in it: for the panel, the popup and the toolbar icon. Replaces what the same one said
   * before.
   */
  pageSeen: { readonly request: PageSeen; readonly reply: null };
  /** The frame that says so shows nothing more: it moves on or is taken out of its page. */
  frameGone: { readonly request: null; readonly reply: null };
  /** The newest message of the conversation that the practice inbox shows; null: it shows none. Other pages are read. */
  threadSeen: { readonly request: { readonly newest: MessageSeen | null }; readonly reply: null };
  /** Opens the side panel beside the sender's tab on a lead; `opened` false: show the shortcut instead. */
  openPanel: {
    readonly request: { readonly leadId: string | null; readonly intent: PanelIntent };
    readonly reply: { readonly opened: boolean };
  };
  /** Brings the script that handles touches into the sender's page; answered once it has run. */
  loadHandling: { readonly request: null; readonly reply: null };
  /** The extension's own pages ask before they open the database. */
  storeReady: {
    readonly request: { readonly space: Space };
    readonly reply:
      | { readonly ok: true; readonly name: string; readonly version: number }
      | { readonly ok: false; readonly why: StoreTrouble };
  };
  /** Turns to a new, empty database after trouble; the old one is kept aside for a rescue. */
  startAnew: { readonly request: { readonly space: Space }; readonly reply: null };
  saveSettings: { readonly request: { readonly settings: Partial<Settings> }; readonly reply: null };
  /** Host access was granted before this is sent; off unregisters, and open tabs end their observers. */
  switchSite: { readonly request: { readonly site: string; readonly on: boolean }; readonly reply: null };
  /** Chips in the pages of a site that stays untouched by itself. */
  switchChips: { readonly request: { readonly site: string; readonly on: boolean }; readonly reply: null };
  /** A site that the user adds, by its origin; access was granted before this is sent. */
  switchOwnSite: {
    readonly request: { readonly origin: string; readonly on: boolean };
    readonly reply: null;
  };
  /**
   * Reads the page of a tab once and keeps who is on it; with `mark`, leads get chips there until it shows another page.
   * `looked` false: the browser does not let us read it.
   */
  lookAtPage: {
    readonly request: { readonly tabId: number; readonly mark: boolean };
    readonly reply: { readonly looked: boolean };
  };
  /** Adds or removes the invented leads; the practice inbox has its own and is always filled. */
  sampleData: {
    readonly request: { readonly space: Space; readonly on: boolean };
    readonly reply: { readonly count: number };
  };
  /** Puts a preset in force, while there are no leads but invented ones; those are made anew for it. */
  chooseFunnel: {
    readonly request: { readonly funnel: PresetId };
    readonly reply: Result<null, FunnelRefusal>;
  };
  /**
   * Puts a part of an import aside; nothing of it is a lead before the confirm. Parts count from 0; the same part again
   * takes the place of the one before. How an import stands is read by pages from the store (`useImports`).
   */
  stageImport: {
    readonly request: {
      readonly space: Space;
      /** The import's, and the batch of all that it writes; made once by the page. */
      readonly id: string;
      /** As the file is called. */
      readonly name: string;
      readonly part: number;
      readonly rows: readonly PreparedRow[];
    };
    readonly reply: Result<null, ImportRefusal>;
  };
  /** All of these parts and rows are staged: from now on they are applied, also by a worker that was started anew. */
  confirmImport: {
    readonly request: {
      readonly space: Space;
      readonly id: string;
      readonly parts: number;
      readonly rows: number;
    };
    readonly reply: Result<null, ImportRefusal>;
  };
  /** While it is staged: drops it. While it is applied: stops after the part; what was applied stays, and can be undone. */
  cancelImport: {
    readonly request: { readonly space: Space; readonly id: string };
    readonly reply: Result<null, ImportRefusal>;
  };
  /** Takes back all that an import wrote, but for leads that were changed since. */
  undoImport: {
    readonly request: { readonly space: Space; readonly id: string };
    readonly reply: Result<null, ImportRefusal>;
  };
  /**
   * Makes a backup inside the browser now; answered once it is begun. How it fares is told by `useKept().backup`.
   * `evenIfSmaller`: the user was told that it holds far fewer leads than the newest (trouble `Smaller`), and wants it.
   */
  makeBackup: { readonly request: { readonly evenIfSmaller: boolean }; readonly reply: null };
  /**
   * Reads a file to its end and tells what restoring it would change; answered once it is begun. Told by
   * `useKept().restore`: `checking`, then `checked` with the preview, or `refused` with why.
   */
  checkRestore: { readonly request: { readonly source: RestoreSource }; readonly reply: null };
  /**
   * Restores what was checked, into a database of its own; answered once it is begun. `useKept().restore` tells how far it
   * is. The store in use stays as it is until the other one is whole, and is kept aside afterwards (`useKept().aside`).
   */
  startRestore: { readonly request: null; readonly reply: null };
  /** Gives up what is checked or being restored, or puts away what was told of it. */
  cancelRestore: { readonly request: null; readonly reply: null };
  /** Turns back to the store that is kept aside; `turned` false: there is none any more. */
  undoRestore: { readonly request: null; readonly reply: { readonly turned: boolean } };
  /** Keeps what was decided about files with these columns, as plain data; null: it is forgotten. */
  keepColumns: {
    readonly request: { readonly space: Space; readonly id: string; readonly value: unknown };
    readonly reply: Result<null, ImportRefusal>;
  };
  /** Erases everything ten seconds from now; `cancel` takes it back while there is time. */
  eraseAll: {
    readonly request: { readonly cancel: boolean };
    readonly reply: { readonly dueAt: number | null };
  };
};

export type MessageType = keyof Protocol;
export type Request<Type extends MessageType> = Protocol[Type]['request'];
export type Reply<Type extends MessageType> = Protocol[Type]['reply'];

/** `content`: our script in a foreign page. `page`: one of the extension's own pages. */
export type SenderKind = 'content' | 'page';

/** Who may send what; everything else is refused unread. */
export const senders: Readonly<Record<MessageType, readonly SenderKind[]>> = {
  lookUp: ['content', 'page'],
  command: ['content', 'page'],
  siteState: ['content', 'page'],
  pageSeen: ['content', 'page'],
  frameGone: ['content'],
  threadSeen: ['page'],
  openPanel: ['content', 'page'],
  loadHandling: ['content'],
  storeReady: ['page'],
  startAnew: ['page'],
  saveSettings: ['page'],
  switchSite: ['page'],
  switchChips: ['page'],
  switchOwnSite: ['page'],
  lookAtPage: ['page'],
  sampleData: ['page'],
  chooseFunnel: ['page'],
  stageImport: ['page'],
  confirmImport: ['page'],
  cancelImport: ['page'],
  undoImport: ['page'],
  makeBackup: ['page'],
  checkRestore: ['page'],
  startRestore: ['page'],
  cancelRestore: ['page'],
  undoRestore: ['page'],
  keepColumns: ['page'],
  eraseAll: ['page'],
};

/** Commands that a content script may send: what its card offers, on leads that it sees. */
export const contentCommands: readonly Command['type'][] = [
  'acceptLead',
  'giveBackLead',
  'qualifyLead',
  'addLead',
  'undo',
];

/** What the background tells open pages, without asking anything back. */
export type Announcement =
  /** Leads changed: look the people on the page up again. */
  | { readonly type: 'leadsChanged' }
  /** The site was switched off, or its settings changed. */
  | { readonly type: 'siteChanged'; readonly site: string };

/** What the background tells the extension's own pages alone. */
export type PageAnnouncement =
  /** Another database is in use: whoever reads the one before asks anew which it is. */
  { readonly type: 'storeMoved' };

/** The practice inbox has a database of its own: never counted, exported or synced. */
export type Space = 'main' | 'practice';

/** What the panel should open with. */
export type PanelIntent = 'show' | 'giveBack' | 'add';

export type SiteState =
  | { readonly on: false }
  | {
      readonly on: true;
      /** False: the mailbox is not confirmed as the user's own, so nobody is marked. */
      readonly confirmed: boolean;
      readonly ownAddresses: readonly string[];
      /** Selectors of the user's own for this site; absent: none. */
      readonly rungs?: Settings['rungs'][string];
    };

/** A person as a page shows them, with the keys that bind. */
export type PersonSeen = {
  /** Empty where the page shows a name alone: nobody is bound by that. */
  readonly keys: readonly string[];
  /** The part that they play on the page, as adapters name it. */
  readonly role: string;
  readonly name: string | null;
  readonly email: string | null;
  readonly otherEmails: readonly string[];
  readonly company: string | null;
  readonly title: string | null;
  readonly profileUrl: string | null;
  /** LinkedIn's own id of a member. */
  readonly memberId: string | null;
  /** `<host>/<type>/<id>` of a CRM record. */
  readonly recordId: string | null;
  /** The stage or status that the site itself shows. */
  readonly siteStage: string | null;
};

export type PageSeen = {
  readonly site: string;
  readonly account: string;
  readonly view: string;
  /** The mailbox that the page proposes, not yet confirmed. */
  readonly mailbox: string | null;
  readonly confirmed: boolean;
  /** The page's own people: a thread's sender first; empty in lists. At most 20. */
  readonly people: readonly PersonSeen[];
  /** Lists of people that may be tagged together: search results, a CRM's list. Never a mailbox's. At most 50. */
  readonly results?: readonly PersonSeen[] | undefined;
  /** Structure and counts only. */
  readonly health: {
    readonly state: 'ok' | 'degraded' | 'partial' | 'broken' | 'idle';
    readonly places: number;
    readonly recognised: number;
    readonly rungs: Readonly<Record<string, number>>;
  };
};
