import type { Command, CommandReply } from '@/lib/funnel/command';
import type { MessageSeen } from '@/lib/funnel/hand-off/message-seen';
import type { PresetId } from '@/lib/funnel/presets/catalogue';
import type { FunnelRefusal, Result, StoreTrouble } from '@/lib/funnel/refusal';
import type { Settings } from '@/lib/funnel/settings';
import type { ChipSheet } from './chip-sheet';
import type { ImportMessages } from './import-messages';
import type { KeepMessages } from './keep/keep-messages';
import type { PageSeen } from './page-seen';
import type { Space } from './space';

/**
 * Everything that pages and the background say to each other. One request, one reply; who may ask is part of the
 * protocol (`senders.ts`). Content scripts can look up people they see and send commands; they can never list,
 * search or export.
 */
export type Protocol = PageMessages & ImportMessages & KeepMessages;

/** What concerns pages, settings and the store as a whole. */
type PageMessages = {
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
  /** Erases everything ten seconds from now; `cancel` takes it back while there is time. */
  eraseAll: {
    readonly request: { readonly cancel: boolean };
    readonly reply: { readonly dueAt: number | null };
  };
};

export type MessageType = keyof Protocol;
export type Request<Type extends MessageType> = Protocol[Type]['request'];
export type Reply<Type extends MessageType> = Protocol[Type]['reply'];

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
