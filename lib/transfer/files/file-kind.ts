import type { FileProblem } from './plan';

/** How packed files begin. Nothing is unpacked: a small one may hold more than any memory does. */
const packed: readonly (readonly number[])[] = [
  [0x1f, 0x8b],
  [0x42, 0x5a, 0x68],
  [0x37, 0x7a, 0xbc, 0xaf],
  [0xfd, 0x37, 0x7a, 0x58, 0x5a],
  [0x28, 0xb5, 0x2f, 0xfd],
  [0x52, 0x61, 0x72, 0x21],
];

/** How what is no text begins: PDF, rich text, pictures. */
const otherwise: readonly (readonly number[])[] = [
  [0x25, 0x50, 0x44, 0x46],
  [0x7b, 0x5c, 0x72, 0x74, 0x66],
  [0x89, 0x50, 0x4e, 0x47],
  [0xff, 0xd8, 0xff],
  [0x47, 0x49, 0x46, 0x38],
];

/** What lies in the ZIP files of spreadsheet programs: Excel, LibreOffice, Numbers. */
const ofWorkbooks =
  /\[Content_Types\]\.xml|xl\/|_rels\/|mimetypeapplication\/vnd\.oasis|Index\/\w+\.iwa|preview(?:-\w+)?\.jpg/u;

/**
 * What is plainly no text, by how it begins; null: it may be text. An Excel workbook is a ZIP file with a folder `xl`, an
 * old one an OLE document.
 */
export async function fileKind(file: Blob): Promise<FileProblem | null> {
  const bytes = new Uint8Array(await file.slice(0, 4096).arrayBuffer());
  const starts = (...mark: readonly number[]): boolean => mark.every((byte, index) => bytes[index] === byte);
  if (starts(0x50, 0x4b, 3, 4) || starts(0x50, 0x4b, 5, 6)) {
    const names = new TextDecoder('latin1').decode(bytes);
    return { type: ofWorkbooks.test(names) ? 'Workbook' : 'Packed' };
  }
  if (starts(0xd0, 0xcf, 0x11, 0xe0)) return { type: 'Workbook' };
  if (packed.some((mark) => starts(...mark))) return { type: 'Packed' };
  return otherwise.some((mark) => starts(...mark)) ? { type: 'NotText' } : null;
}

/**
 * What is plainly text but no table, by how it begins; null: it may be one. Spreadsheet programs open pages of the web that
 * are called .csv or .xls, and so do many exports.
 * @param sample the file's beginning
 */
export function textKind(sample: string): FileProblem | null {
  if (sample.includes('\0')) return { type: 'NotText' };
  if (/^\s*<(?:!--|(?:!doctype|\?xml|html|head|body|table|svg|workbook)(?!\w))/iu.test(sample))
    return { type: 'Markup' };
  return /^\s*(?:\{\s*(?:"[^"\n]*"\s*:|\})|\[\s*[{["\]])/u.test(sample) ? { type: 'Json' } : null;
}
