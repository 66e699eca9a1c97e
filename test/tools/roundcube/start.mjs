import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startDovecot } from '#tools/roundcube/dovecot.mjs';
import { letters, owner } from '#tools/roundcube/mailbox.mjs';
import { writeMaildir } from '#tools/roundcube/maildir.mjs';
import { startWebmail } from '#tools/roundcube/webmail.mjs';

/**
 * @typedef {object} Roundcube a real webmail on loopback, with the seeded mailbox
 * @property {string} origin e.g. `http://127.0.0.1:40123`
 * @property {string} user
 * @property {string} password
 * @property {() => Promise<void>} end ends its servers and removes all that they wrote
 */

/**
 * Starts Dovecot and Roundcube of our own. Any number may run side by side: each has its ports and its folder.
 * @returns {Promise<Roundcube>}
 */
export async function startRoundcube() {
  const folder = mkdtempSync(join(tmpdir(), 'stageside-roundcube-'));
  const password = crypto.randomUUID();
  /** @type {import('#tools/roundcube/server.mjs').Server[]} */
  const servers = [];
  const end = async () => {
    await Promise.all(servers.map((server) => server.end()));
    rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
  };
  try {
    // Servers that run as somebody else find the way to their own folders, and no other.
    chmodSync(folder, 0o711);
    const post = join(folder, 'dovecot');
    const maildir = join(post, 'Maildir');
    writeMaildir(maildir, letters);
    const imap = await startDovecot({ folder: post, maildir, password });
    servers.push(imap);
    const web = await startWebmail({ folder: join(folder, 'roundcube'), imapPort: imap.port });
    servers.push(web);
    return { origin: web.origin, user: owner[1], password, end };
  } catch (error) {
    await end();
    throw error;
  }
}
