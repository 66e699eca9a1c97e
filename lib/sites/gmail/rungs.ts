import type { Ladders } from '@/lib/sites/site-adapter';

/**
 * Where Gmail shows people. Classes of two or three letters are Gmail's compiled names: these few have outlived
 * every redesign since 2014, as many public projects rely on them. Never visible text, never `.gb_*` (renamed
 * four times in 2022-23).
 */
export const gmailRungs = {
  /**
   * A thread's first table row. `tr.zA` seen 2014-12, told 2026-09. In the preview pane only the first of a thread's rows
   * has an id. That they lie in the view that is shown is asked of their table, once (`isShownIn`).
   */
  row: ['tr.zA[id]', 'tr.zA', '[role="main"] tr[role="row"]'],
  /**
   * Participants in a row. `email` with `name` beside it, seen 2014-12 to 2025-08. `.yW` is the visible cell:
   * the hidden label `.afn` before it repeats the sender.
   */
  rowPerson: ['.yW [email]', '[email][name]', '[data-hovercard-id*="@"]'],
  /** Where a chip fits in a row: before the subject; in the preview pane the line of labels. Seen 2014-12. */
  rowAnchor: ['td.a4W div.xS div.xT', 'div.apu', 'div.xS div.xT'],
  /** Sender of an open message. `.gD` seen 2020 and 2025-08, `td.gF span` told 2026-07, `h3` is the header's role. */
  sender: ['.gD[email]', 'td.gF span[email]', 'h3 [email]'],
  /** Recipients in an open message's header. `.hb` told 2026-07, `.g2` seen 2020 and 2025-08. */
  recipient: ['.hb span[email]', '.g2[email]'],
  /**
   * Recipients in a compose window, as chips. Roles and data attributes since 2021-10, the field's name told
   * 2026-07; `.vR` before that. The old `textarea.vO` is no rung: it holds what is being typed, not a person.
   */
  composePerson: [
    ':is([name="to"], [name="cc"], [name="bcc"]) [role="option"][data-hovercard-id][data-name]',
    '[role="option"][data-hovercard-id][data-name]',
    '.vR [email]',
  ],
  /** The same recipients as one line of text, while the compose fields are folded away. Told 2017 to 2026. */
  composeSummary: ['.aoD .oL [email]', '.aoD [email]'],
} as const satisfies Ladders;

export type GmailTarget = keyof typeof gmailRungs;

/**
 * What somebody else wrote: a message's body, an editor, a quoted message. No identity comes from here, whatever it
 * contains. `.a3s` and `.ii` seen 2020 to 2025-08, `g_editable` seen 2020-10.
 */
export const BODY = '.a3s, .ii, [contenteditable]:not([contenteditable="false"]), [g_editable="true"]';

/** What the page itself hides by its own hand: Gmail keeps the list under an open thread like this. */
export const HIDDEN = '[hidden], [style*="display:none"], [style*="display: none"]';

/** The view that is shown; the role moves from view to view. Seen 2014-12 to 2025-08, told 2026-09. */
export const MAIN = '[role="main"]';

/** Any row of a list, whichever rung finds it. */
export const ROW = 'tr.zA, tr[role="row"]';

/** What a row that continues the thread above it (preview pane) is too, without an id. Seen 2014-12. */
export const ROW_CLASS = 'tr.zA';

/** The header of an open message, above its body. Seen 2025-08. */
export const HEADER = '.gE';

/** A recipients' field of a compose window, best first: told 2026-07, told 2021-10, seen 2020-10. */
export const COMPOSE_FIELDS = [
  ':is([name="to"], [name="cc"], [name="bcc"])',
  '[role="listbox"]',
  'td',
] as const;

/** The line of recipients while a compose window's fields are folded away. Seen 2020-10. */
export const COMPOSE_SUMMARY = '.aoD';

/** What holds a compose window's fields together. Seen 2020-10, told 2026-07. */
export const COMPOSE_WINDOW = 'form';

/** Anything whose change may change a compose window's recipients. */
export const COMPOSE_PLACE = ':is([name="to"], [name="cc"], [name="bcc"]), .aoD';

/** Only a compose window has a subject's field. Seen 2020-10. */
export const COMPOSE = 'input[name="subjectbox"]';

/** A thread's lasting id, on the subject. Told 2018 to 2026; the second is sometimes missing since 2025-11. */
export const THREAD_ID = '[data-legacy-thread-id]';

/** The subject in a row: a chip stands before it. Seen 2014-12, told 2026-07. */
export const SUBJECT_LINE = '.y6';

/** What tells two rows of one conversation from two conversations: subject, full time, senders with their count. */
export const SUBJECT = '.y6 > span';
export const TIME = '.xW [title], .apm [title]';
export const COUNTED = '.yW';

/** A row has a box to tick, in every language: rows without people mean that we no longer know Gmail's rows. */
export const LOOKS_LIKE_ROW = ['[role="main"] tr [role="checkbox"]'] as const;

/** An open message, header and body. Ids told 2018 to 2026, `.adn` seen 2025-08. One without a sender: broken. */
export const MESSAGES = ['[data-message-id]', '.adn'] as const;
export const MESSAGE = MESSAGES.join(', ');
