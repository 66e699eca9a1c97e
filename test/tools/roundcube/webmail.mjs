import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { freePort, startServer } from '#tools/roundcube/server.mjs';

/** Where Debian's package puts what a web server may serve, and what it may not. */
const program = '/var/lib/roundcube';
const defaults = '/etc/roundcube';

/**
 * Starts Debian's Roundcube on PHP's own web server, with a configuration, a database and temporary files of its own.
 * @param {{ folder: string, imapPort: number }} options `folder`: for all of these
 * @returns {Promise<import('#tools/roundcube/server.mjs').Server & { origin: string }>}
 */
export async function startWebmail({ folder, imapPort }) {
  for (const part of ['config', 'logs', 'temp']) mkdirSync(join(folder, part), { recursive: true });
  const config = join(folder, 'config');
  for (const file of ['defaults.inc.php', 'mimetypes.php'])
    symlinkSync(join(defaults, file), join(config, file));
  writeFileSync(join(config, 'config.inc.php'), configuration(folder, imapPort));
  execFileSync(
    '/usr/bin/php',
    ['-r', makeDatabase, join(folder, 'roundcube.db'), join(program, 'SQL/sqlite.initial.sql')],
    { stdio: 'pipe' },
  );
  const port = await freePort();
  const server = await startServer(
    '/usr/bin/php',
    ['-d', 'display_errors=0', '-S', `127.0.0.1:${port}`, '-t', publicFolder()],
    { port, folder, env: { ...process.env, ROUNDCUBE_CONFIG_DIR: config } },
  );
  return { origin: `http://127.0.0.1:${port}`, ...server };
}

/** Newer packages keep what may be served in a folder of its own. */
function publicFolder() {
  const own = join(program, 'public_html');
  return existsSync(own) ? own : program;
}

const makeDatabase =
  '$db = new PDO("sqlite:" . $argv[1]); $db->setAttribute(PDO::ATTR_ERRMODE, PDO::ERRMODE_EXCEPTION); $db->exec(file_get_contents($argv[2]));';

/**
 * @param {string} folder
 * @param {number} imapPort
 */
function configuration(folder, imapPort) {
  return `<?php
$config['db_dsnw'] = 'sqlite:///${join(folder, 'roundcube.db')}?mode=0600';
$config['imap_host'] = '127.0.0.1:${imapPort}';
$config['smtp_host'] = '';
$config['des_key'] = 'no-secret-in-a-test-run!';
$config['log_dir'] = '${join(folder, 'logs')}/';
$config['temp_dir'] = '${join(folder, 'temp')}/';
$config['product_name'] = 'Roundcube';
$config['skin'] = 'elastic';
$config['language'] = 'en_US';
$config['plugins'] = [];
$config['enable_spellcheck'] = false;
$config['identities_level'] = 0;
$config['drafts_mbox'] = 'Drafts';
$config['sent_mbox'] = 'Sent';
`;
}
