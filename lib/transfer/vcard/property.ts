/** One property of a vCard. */
export type Property = {
  /** Upper case, without the group in front of it (`item1.`). */
  readonly name: string;
  /** Upper case; those of vCard 2.1 that stand alone are types. */
  readonly types: ReadonlySet<string>;
  /** As it is written, but for quoted-printable, which is decoded. */
  readonly value: string;
};

/** Values that are no text: pictures, sounds, keys. */
const binary = new Set(['PHOTO', 'LOGO', 'SOUND', 'KEY', 'X-MS-CARDPICTURE', 'X-MS-OL-DESIGN']);

/**
 * A line's property: RFC 6350, 3.3, and as vCard 2.1 and 3.0 write it.
 * @returns null where the line is none, or holds no text
 */
export function parseProperty(line: string): Property | null {
  const split = /^(?:[\w-]+\.)?([\w-]+)((?:;(?:"[^"]*"|[^":;])*)*):(.*)$/su.exec(line);
  const name = split?.[1]?.toUpperCase();
  if (!split || name === undefined || binary.has(name)) return null;
  const types = new Set<string>();
  let charset = 'utf-8';
  let encoding = '';
  for (const part of (split[2] ?? '').slice(1).split(';')) {
    const [key = '', value] = part.split('=', 2).map((side) => side.trim().toUpperCase());
    if (value === undefined || key === 'TYPE')
      for (const type of (value ?? key).replaceAll('"', '').split(',')) types.add(type.trim());
    if (key === 'CHARSET') charset = value ?? charset;
    if (key === 'ENCODING' || key === 'QUOTED-PRINTABLE' || key === 'BASE64') encoding = value ?? key;
  }
  if (encoding === 'B' || encoding === 'BASE64') return null;
  const value = split[3] ?? '';
  return {
    name,
    types,
    value: encoding === 'QUOTED-PRINTABLE' ? decodeQuoted(value, charset) : value,
  };
}

/** Parts of a value that are parted by a sign, without what shields such signs in them: RFC 6350, 3.4. */
export function partsOf(value: string, separator: ';' | ','): readonly string[] {
  const parts = [''];
  for (let at = 0; at < value.length; at += 1) {
    const sign = value[at] ?? '';
    if (sign === separator) parts.push('');
    else if (sign === '\\' && at + 1 < value.length) {
      at += 1;
      parts.push(`${parts.pop() ?? ''}${unshielded(value[at] ?? '')}`);
    } else parts.push(`${parts.pop() ?? ''}${sign}`);
  }
  return parts.map((part) => part.trim());
}

/** A value that is one text. */
export function textOf(value: string): string {
  return value.replaceAll(/\\(.)/gsu, (_, sign: string) => unshielded(sign)).trim();
}

function unshielded(sign: string): string {
  return sign === 'n' || sign === 'N' ? '\n' : sign;
}

/** RFC 2045, 6.7, with the soft line breaks gone already. What is no escape stays as it is. */
function decodeQuoted(text: string, charset: string): string {
  const bytes: number[] = [];
  const encoder = new TextEncoder();
  for (let at = 0; at < text.length;) {
    const code = /^=([\dA-F]{2})/iu.exec(text.slice(at, at + 3))?.[1];
    if (code === undefined) {
      const letter = String.fromCodePoint(text.codePointAt(at) ?? 0);
      bytes.push(...encoder.encode(letter));
      at += letter.length;
    } else {
      bytes.push(Number.parseInt(code, 16));
      at += 3;
    }
  }
  return decodeBytes(new Uint8Array(bytes), charset);
}

/** Bytes in what the card says; Windows-1252 where it says nothing that is true. */
function decodeBytes(bytes: Uint8Array, charset: string): string {
  try {
    return new TextDecoder(charset, { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}
