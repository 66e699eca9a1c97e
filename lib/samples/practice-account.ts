/** Stands where a mail page names the browser's account: the practice inbox is none, and no site numbers one so. */
export const practiceAccount = 'practice';

/** The mailbox of the practice inbox: the user's own there. */
export const practiceMailbox = 'you@practice-inbox.example';
