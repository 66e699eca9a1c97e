import { inflateRawSync } from 'node:zlib';

const endMark = 0x06054b50;
const entryMark = 0x02014b50;
const stored = 0;
const deflated = 8;

/**
 * One file out of a ZIP archive (PKWARE, APPNOTE 6.3, sections 4.3.12 and 4.3.16), with what Node has of its own.
 * @param {Buffer} archive
 * @param {string} name with its folders
 * @returns {Buffer}
 * @throws where it is not in there
 */
export function unzipFile(archive, name) {
  const end = archive.lastIndexOf(Buffer.from([0x50, 0x4b, 5, 6]));
  if (end < 0 || archive.readUInt32LE(end) !== endMark) throw new Error('This is no ZIP archive.');
  let at = archive.readUInt32LE(end + 16);
  while (archive.readUInt32LE(at) === entryMark) {
    const nameLength = archive.readUInt16LE(at + 28);
    const rest = archive.readUInt16LE(at + 30) + archive.readUInt16LE(at + 32);
    if (archive.toString('utf8', at + 46, at + 46 + nameLength) === name)
      return content(archive, archive.readUInt32LE(at + 42), {
        method: archive.readUInt16LE(at + 10),
        size: archive.readUInt32LE(at + 20),
      });
    at += 46 + nameLength + rest;
  }
  throw new Error(`${name} is not in the archive.`);
}

/**
 * @param {Buffer} archive
 * @param {number} header where the file's own header lies
 * @param {{ method: number, size: number }} entry
 */
function content(archive, header, { method, size }) {
  const start = header + 30 + archive.readUInt16LE(header + 26) + archive.readUInt16LE(header + 28);
  const packed = archive.subarray(start, start + size);
  if (method === stored) return packed;
  if (method === deflated) return inflateRawSync(packed);
  throw new Error(`The archive is packed in a way that is not known here: ${method}.`);
}
