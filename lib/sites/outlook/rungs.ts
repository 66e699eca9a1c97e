import type { Ladders } from '@/lib/sites/site-adapter';

/**
 * Where Outlook on the web shows people. Told by public projects, never seen in a page of our own: classes are made
 * anew with every build and labels are translated, so ids, roles and data attributes come first.
 */
export const outlookRungs = {
  /**
   * A conversation in the list. Told 2025-11 to 2026-10; attachment cards are options too, without the id. The list
   * is virtual: a row's element is used again for another conversation. The section's name told 2026-08.
   */
  row: ['[role="option"][data-convid]', '[data-app-section="MessageList"] [data-convid]'],
  /** Who wrote: the address is the tooltip of the name. Told 2025-10 to 2026-10. */
  rowSender: ['span[title*="@"]', '[title*="@"]'],
  /**
   * Sender of an open message, `Name<address>`. The id told 2025-12 to 2026-10, the test id 2026-02, the class 2023-05
   * to 2026-05.
   */
  sender: ['[id^="MSG_"][id$="_FROM"]', '[data-testid="SenderPersona"]', '.OZZZK'],
  /** Recipients of an open message. The ids told 2026-09, the well 2024-06 to 2026-08, hover targets 2022 to 2026-09. */
  recipient: [
    ':is([id^="MSG_"][id$="_TO"], [id^="MSG_"][id$="_CC"]) [data-lpc-hover-target-id]',
    '[data-testid="RecipientWell"] [data-lpc-hover-target-id]',
    '[data-testid="RecipientWell"] .lpc-hoverTarget',
  ],
  /** Recipients in a compose form, as pills in fields that can be typed into. Told 2023-11 to 2026-09. */
  composePerson: [
    '[role="textbox"][contenteditable="true"] [data-lpc-hover-target-id]',
    '[role="textbox"][contenteditable="true"] [draggable="true"]',
  ],
} as const satisfies Ladders;

export type OutlookTarget = keyof typeof outlookRungs;

/**
 * What somebody else wrote, and the editor: no identity comes from here. `role=document` told 2023 to 2026-10, the id
 * 2024 to 2026-10; an editor has a direction of its own or many lines, a recipients' field neither (told 2023-11).
 */
export const BODY =
  '[role="document"], [id^="UniqueMessageBody"], [id^="editorParent"], [contenteditable="true"]:is([dir], [aria-multiline="true"])';

/** What the page hides by its own hand. */
export const HIDDEN = '[hidden], [style*="display:none"], [style*="display: none"]';

/** Any row of the list, whichever rung finds it. */
export const ROW = outlookRungs.row.join(', ');

/** Where a conversation is open. Ids told 2023-11 to 2026-10, the section 2024 to 2026-10. No row of the list lies here. */
export const PANE =
  '#ReadingPaneContainerId, #ConversationReadingPaneContainer, [data-app-section="MailReadCompose"]';

/** What stands around a sender, whichever rung finds it. */
export const SENDER = outlookRungs.sender.join(', ');

/** What holds the recipients of an open message together. */
export const WELL = '[id^="MSG_"][id$="_TO"], [id^="MSG_"][id$="_CC"], [data-testid="RecipientWell"]';

/** A field for recipients. */
export const FIELD = '[role="textbox"][contenteditable="true"]';

/** Only a compose form has it. Told 2025-12 to 2026-09. */
export const COMPOSE = '[data-testid="ComposeSendButton"]';

/** Anything in the list that looks like a row: options without people mean that we no longer know Outlook's rows. */
export const LOOKS_LIKE_ROW = '[data-app-section="MessageList"] [role="option"]';

/** The body of an open message. One without a sender above it: broken. */
export const LOOKS_LIKE_MESSAGE = '[id^="UniqueMessageBody"]';
