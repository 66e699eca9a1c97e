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

/**
 * What is plainly no text, by how it begins; null: it may be text. An Excel workbook is a ZIP file with a folder `xl`, an
 * old one an OLE document.
 */
export async function fileKind(file: Blob): Promise<FileProblem | null> {
  const bytes = new Uint8Array(await file.slice(0, 4096).arrayBuffer());
  const starts = (...mark: readonly number[]): boolean => mark.every((byte, index) => bytes[index] === byte);
  if (starts(0x50, 0x4b, 3, 4) || starts(0x50, 0x4b, 5, 6)) {
    const names = new TextDecoder('latin1').decode(bytes);
    return /\[Content_Types\]\.xml|xl\/|_rels\/|mimetypeapplication\/vnd\.oasis/u.test(names)
      ? { type: 'Workbook' }
      : { type: 'Packed' };
  }
  if (starts(0xd0, 0xcf, 0x11, 0xe0)) return { type: 'Workbook' };
  if (packed.some((mark) => starts(...mark))) return { type: 'Packed' };
  return starts(0x25, 0x50, 0x44, 0x46) ? { type: 'NotText' } : null;
}
