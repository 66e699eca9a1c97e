import { spawn } from 'node:child_process';
import { stripVTControlCharacters } from 'node:util';
import { projectRoot } from '#tools/project.mjs';

/**
 * @typedef {object} Outcome
 * @property {number} code exit code; 124 when the time limit ran out, 127 when the program could not be started
 * @property {string} output what it printed, both streams in order; empty when shown at once
 */

/**
 * Runs a program to its end with no input, in the project's folder. Everything that it started ends with it, also
 * at its time limit and at Ctrl-C.
 * @param {string} program
 * @param {readonly string[]} args
 * @param {{ show?: boolean, env?: NodeJS.ProcessEnv, minutes?: number, silenceSeconds?: number, shell?: boolean }} [options]
 *   `show`: pass its output on as it comes, instead of collecting it; `silenceSeconds`: give up after so long without a word
 * @returns {Promise<Outcome>}
 */
export async function runProgram(program, args, options = {}) {
  const { show = false, env = process.env, minutes = 30, silenceSeconds, shell = false } = options;
  const child = spawn(program, args, {
    cwd: projectRoot,
    env: show && process.stdout.isTTY ? env : withoutColour(env),
    shell,
    stdio: ['ignore', show ? 'inherit' : 'pipe', show ? 'inherit' : 'pipe'],
    detached: process.platform !== 'win32',
  });
  const interrupted = () => {
    endWithChildren(child);
    // Others that run beside it hear of the same signal first.
    setImmediate(() => process.exit(130));
  };
  process.once('SIGINT', interrupted).once('SIGTERM', interrupted);
  try {
    return await outcomeOf(child, minutes * 60_000, silenceSeconds && silenceSeconds * 1000);
  } finally {
    process.off('SIGINT', interrupted).off('SIGTERM', interrupted);
  }
}

/**
 * @param {import('node:child_process').ChildProcess} child
 * @param {number} limit milliseconds
 * @param {number | undefined} silence milliseconds
 * @returns {Promise<Outcome>}
 */
function outcomeOf(child, limit, silence) {
  return new Promise((resolve) => {
    let output = '';
    const stop = (/** @type {string} */ why) => {
      output += `\n${why}\n`;
      endWithChildren(child);
      settle(124);
    };
    const timer = setTimeout(() => stop(`stopped after ${limit / 60_000} min`), limit);
    const hush = () => silence && setTimeout(() => stop(`stopped: no word for ${silence / 1000} s`), silence);
    let quiet = hush();
    const settle = (/** @type {number} */ code) => {
      clearTimeout(timer);
      clearTimeout(quiet);
      resolve({ code, output: leftOnScreen(output) });
    };
    for (const stream of [child.stdout, child.stderr])
      stream?.setEncoding('utf8').on('data', (text) => {
        output += text;
        clearTimeout(quiet);
        quiet = hush();
      });
    child.on('error', (error) => {
      output += `${error.message}\n`;
      settle(127);
    });
    child.on('close', (code) => settle(code ?? 1));
  });
}

/** The control sequence after which a line is drawn anew. */
const eraseLine = '\u001B[K';

/**
 * What a terminal would show in the end: of a line that was drawn over, as spinners do, only the last drawing.
 * @param {string} output
 */
export function leftOnScreen(output) {
  const lines = output.split(/\r?\n/).map((line) => {
    const drawings = line.replaceAll(eraseLine, '\r').split('\r');
    return drawings.at(-1) ?? '';
  });
  return stripVTControlCharacters(lines.join('\n'));
}

/**
 * For output that no terminal shows: continuous integration makes some programs colour it all the same.
 * @param {NodeJS.ProcessEnv} env
 */
function withoutColour(env) {
  return { ...env, FORCE_COLOR: undefined, NO_COLOR: '1' };
}

/** @param {import('node:child_process').ChildProcess} child */
function endWithChildren(child) {
  if (child.pid === undefined) return;
  try {
    if (process.platform === 'win32')
      spawn('taskkill', ['/pid', String(child.pid), '/t', '/f'], { stdio: 'ignore' });
    else process.kill(-child.pid, 'SIGKILL');
  } catch {
    // It ended by itself in the meantime.
  }
}
