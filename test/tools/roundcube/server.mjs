import { spawn } from 'node:child_process';
import { chownSync, readdirSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import { join } from 'node:path';

/**
 * @typedef {object} Server a program that serves until it is ended
 * @property {() => Promise<void>} end
 */

/** How long a server may take to answer, and to end, in ms. */
const patience = 15_000;

/**
 * As whom servers run where this process is root: none of them needs more. The number of Debian's `www-data` is the
 * same everywhere (base-passwd).
 */
export const servant = process.getuid?.() === 0 ? { name: 'www-data', uid: 33, gid: 33 } : undefined;

/**
 * Starts a server on loopback and waits until its port answers. It ends with this process at the latest.
 * @param {string} program
 * @param {readonly string[]} args
 * @param {{ port: number, folder: string, env?: NodeJS.ProcessEnv }} options `folder`: where it may write; all that lies
 *   in it becomes its own
 * @returns {Promise<Server>}
 * @throws when it ends before it answers, or does not answer; the message holds what it printed
 */
export async function startServer(program, args, { port, folder, env = process.env }) {
  giveAway(folder);
  const { uid, gid } = servant ?? {};
  const child = spawn(program, args, { cwd: folder, env, uid, gid, stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text) => (said = `${said}${text}`.slice(-4000)));
  child.on('error', (error) => (said += error.message));
  const ended = new Promise((resolve) => child.once('close', resolve));
  const kill = () => void child.kill('SIGKILL');
  process.once('exit', kill);
  const end = async () => {
    child.kill('SIGTERM');
    const timer = setTimeout(kill, patience);
    await ended;
    clearTimeout(timer);
    process.off('exit', kill);
  };
  const deadline = performance.now() + patience;
  while (!(await answers(port))) {
    const gone = child.exitCode !== null || child.pid === undefined;
    if (!gone && performance.now() < deadline) continue;
    await end();
    throw new Error(`${program} ${gone ? 'ended at once' : 'does not answer'}: ${said.trim()}`);
  }
  return { end };
}

/** A port of loopback that nobody listens to now. @returns {Promise<number>} */
export function freePort() {
  return new Promise((resolve, reject) => {
    const probe = createServer().once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      const port = typeof address === 'object' && address !== null ? address.port : 0;
      probe.close(() => resolve(port));
    });
  });
}

/**
 * Whether something listens; a moment is waited where nothing does.
 * @param {number} port
 * @returns {Promise<boolean>}
 */
function answers(port) {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1', () => {
      socket.destroy();
      resolve(true);
    });
    socket.once('error', () => setTimeout(resolve, 50, false));
  });
}

/**
 * Gives a folder with all that is in it to the servers' user.
 * @param {string} folder
 */
function giveAway(folder) {
  if (servant === undefined) return;
  chownSync(folder, servant.uid, servant.gid);
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true }))
    if (!entry.isSymbolicLink()) chownSync(join(entry.parentPath, entry.name), servant.uid, servant.gid);
}
