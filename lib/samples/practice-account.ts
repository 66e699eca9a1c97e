/** Stands where a mail page names the browser's account: the practice inbox is none, and no site numbers one so. */
export const practiceAccount = 'practice';
