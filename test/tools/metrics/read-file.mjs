import { createReadStream, openSync, readSync, closeSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { Readable } from 'node:stream';

/** @typedef {typeof import('./measure')} Measure */
/** @typedef {import('@/lib/transfer/archive/format').ArchiveProblem} ArchiveProblem */

/** The file cannot be measured; the message says why. */
export class BadFile extends Error {}

/**
 * Packs the leads of an archive or of a small file.
 * @param {Measure} measure
 * @param {string} file
 * @returns {Promise<{ pasts: import('@/lib/metrics/past/pasts').Pasts, asOf: number | null }>} `asOf`: as of when the
 *   file itself is; null: it does not say
 * @throws {BadFile}
 */
export async function readPasts(measure, file) {
  if (!looksLikeArchive(file)) {
    const small = measure.readSmall(await readFile(file, 'utf8'));
    if ('problem' in small) throw new BadFile(small.problem);
    return {
      pasts: measure.pastsOfSmall(small),
      asOf: small.as_of === undefined ? null : Date.parse(small.as_of),
    };
  }
  const stream = /** @type {ReadableStream<Uint8Array<ArrayBuffer>>} */ (
    /** @type {unknown} */ (Readable.toWeb(createReadStream(file)))
  );
  const read = await measure.pastsOfArchive(stream);
  if ('problem' in read) throw new BadFile(problemText(read.problem));
  return { pasts: read.pasts, asOf: read.exportedAt };
}

/** Packed files are archives, and those whose first line says so. */
function looksLikeArchive(/** @type {string} */ file) {
  const head = Buffer.alloc(512);
  const descriptor = openSync(file, 'r');
  try {
    const length = readSync(descriptor, head, 0, head.length, 0);
    const isPacked = length > 1 && head[0] === 0x1f && head[1] === 0x8b;
    const text = head.subarray(0, length).toString('latin1');
    return isPacked || text.includes('"stageside-archive"') || text.startsWith('STGSAES');
  } finally {
    closeSync(descriptor);
  }
}

/** @param {ArchiveProblem} problem */
function problemText(problem) {
  switch (problem.type) {
    case 'NotAnArchive':
      return 'This is no archive of Stageside.';
    case 'NewerArchive':
      return 'The archive was made by a newer Stageside.';
    case 'Encrypted':
    case 'WrongPassphrase':
      return 'The archive is protected by a passphrase: restore it, and export it without one.';
    case 'Truncated':
      return 'The archive ends before its end.';
    case 'BadPacking':
      return 'The archive cannot be unpacked.';
    case 'WrongHash':
      return 'The archive was changed since it was written.';
    case 'BadLine':
      return `Line ${problem.line} of the archive is no row${problem.table === null ? '' : ` of ${problem.table}`}.`;
    case 'LineTooLong':
      return `Line ${problem.line} of the archive is longer than any row.`;
    case 'TooDense':
      return 'The archive unpacks to far more than any archive would.';
  }
}
