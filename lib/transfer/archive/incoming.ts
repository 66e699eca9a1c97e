/** What a file is called that a page puts into the folder `incoming`, to be checked and restored. */
export const incomingName = 'archive';
