import { spawnSync } from 'node:child_process';
import { installPackages, mayInstallPackages } from '#tools/setup/apt.mjs';

/** What a real webmail in the browser tests needs, as Debian and Ubuntu name it. */
const packages = ['roundcube-core', 'roundcube-sqlite3', 'dovecot-imapd', 'php-cli'];

/** No database of the system's own is asked for: each run brings one along. */
const answers = 'roundcube-core roundcube/dbconfig-install boolean false';

/**
 * Whether the webmail can be started here.
 * @param {ReadonlyMap<string, string>} [installed] versions by package, by default of this machine
 * @returns {string | undefined} why not, after "not run: "
 */
export function whyNoRoundcube(installed = installedVersions()) {
  const missing = packages.filter((name) => !installed.has(name));
  if (missing.length > 0)
    return `Roundcube (apt-get install ${missing.join(' ')}: needs root, and Debian or Ubuntu)`;
  const dovecot = installed.get('dovecot-imapd') ?? '';
  // Dovecot 2.4 reads another language.
  if (!/^(?:\d+:)?2\.3\./.test(dovecot)) return `Roundcube (its Dovecot is ${dovecot}; known is 2.3)`;
  return undefined;
}

/**
 * Installs the webmail where it is missing and can be installed. A machine without it is no fault of the project's, so
 * this never fails.
 * @param {{ installed?: () => ReadonlyMap<string, string>, mayInstall?: boolean, install?: typeof installPackages }} [machine]
 * @returns {Promise<string>} what was done, or what is not run and why
 */
export async function ensureRoundcube(machine = {}) {
  const { installed = installedVersions, install = installPackages } = machine;
  const { mayInstall = mayInstallPackages({ platform: process.platform, userId: process.getuid?.() }) } =
    machine;
  const missing = packages.filter((name) => !installed().has(name));
  const problem = missing.length > 0 && mayInstall ? await install(packages, answers) : undefined;
  const why = whyNoRoundcube(installed());
  if (why !== undefined) return `not run: ${why}${problem === undefined ? '' : `: ${problem}`}`;
  return missing.length === 0 ? 'up to date' : `installed ${missing.join(', ')}`;
}

/** @returns {ReadonlyMap<string, string>} */
function installedVersions() {
  const format = '${Package} ${db:Status-Status} ${Version}\\n';
  const { stdout } = spawnSync('/usr/bin/dpkg-query', ['-W', '-f', format, ...packages], {
    encoding: 'utf8',
  });
  const rows = (stdout ?? '').split('\n').map((line) => line.split(' '));
  return new Map(
    rows.flatMap(([name = '', state, version = '']) => (state === 'installed' ? [[name, version]] : [])),
  );
}
