import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { userInfo } from 'node:os';
import { freePort, servant, startServer } from '#tools/roundcube/server.mjs';

/**
 * Starts a Dovecot of our own that serves one Maildir, to whoever knows the password, on loopback alone. The system's
 * own configuration is neither read nor changed.
 * @param {{ folder: string, maildir: string, password: string }} options `folder`: for its configuration and sockets; the
 *   Maildir lies in it
 * @returns {Promise<import('#tools/roundcube/server.mjs').Server & { port: number }>}
 */
export async function startDovecot({ folder, maildir, password }) {
  const port = await freePort();
  mkdirSync(folder, { recursive: true });
  const path = join(folder, 'dovecot.conf');
  writeFileSync(path, configuration({ folder, maildir, password, port }));
  return { port, ...(await startServer('/usr/sbin/dovecot', ['-F', '-c', path], { port, folder })) };
}

/** @param {{ folder: string, maildir: string, password: string, port: number }} options */
function configuration({ folder, maildir, password, port }) {
  const user = servant?.name ?? userInfo().username;
  return `
protocols = imap
listen = 127.0.0.1
base_dir = ${join(folder, 'run')}
state_dir = ${join(folder, 'state')}
log_path = ${join(folder, 'dovecot.log')}
ssl = no
disable_plaintext_auth = no
# Run by somebody who is not root: no other users, no changed root.
default_internal_user = ${user}
default_internal_group = ${user}
default_login_user = ${user}
first_valid_uid = 1
mail_location = maildir:${maildir}
passdb {
  driver = static
  args = password=${password}
}
userdb {
  driver = static
  args = home=${join(folder, 'home')} allow_all_users=yes
}
service anvil {
  chroot =
}
service imap-login {
  chroot =
  inet_listener imap {
    port = ${port}
  }
  inet_listener imaps {
    port = 0
  }
}
namespace inbox {
  inbox = yes
  mailbox Drafts {
    auto = create
    special_use = \\Drafts
  }
  mailbox Sent {
    auto = create
    special_use = \\Sent
  }
}
`;
}
