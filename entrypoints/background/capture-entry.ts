/** The menu's entry for which no panel opens. */
export const captureEntry = 'capture';
