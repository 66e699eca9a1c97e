import type { Command } from '@/lib/funnel/command';
import type { MessageType } from './protocol';

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
  resumeImport: ['page'],
  makeBackup: ['page'],
  saveScheduledFile: ['page'],
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
