import { mkdirSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { letterText } from '#tools/roundcube/letter-text.mjs';

const hour = 3_600_000;

/**
 * Writes letters into a new Maildir, an hour between each and the one before.
 * @param {string} folder
 * @param {readonly import('#tools/roundcube/mailbox.mjs').Letter[]} letters newest first
 */
export function writeMaildir(folder, letters) {
  for (const part of ['cur', 'new', 'tmp']) mkdirSync(join(folder, part), { recursive: true });
  /** @type {Map<string, string>} */
  const lastOf = new Map();
  for (const [index, letter] of [...letters.entries()].toReversed()) {
    const at = new Date(Date.now() - (index + 1) * hour);
    const id = `letter-${index}@seed.example`;
    const answers = letter.thread === undefined ? undefined : lastOf.get(letter.thread);
    if (letter.thread !== undefined) lastOf.set(letter.thread, id);
    const seconds = Math.floor(at.getTime() / 1000);
    const file = join(folder, 'cur', `${seconds}.${index}.seed:2,${letter.unread ? '' : 'S'}`);
    writeFileSync(file, letterText(letter, { at, id, answers }));
    utimesSync(file, at, at);
  }
}
