/** As much as one row of an import may carry, as it is checked on receipt: lib/messaging/imported-schema.ts. */
export const mostOfAList = 50;
export const mostNotes = 20;
export const mostStays = 200;
export const mostActivities = 100;
/** Letters of each. */
export const longestSource = 200;
export const longestProgramme = 200;
export const longestTag = 80;
export const longestNote = 4000;
