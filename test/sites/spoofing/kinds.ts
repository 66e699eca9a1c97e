/** What somebody sends who wants to be taken for a lead. Absent: nothing worth mentioning. */
export type Spoof = {
  /** The sender's display name. */
  readonly name: string;
  /** The sender's address, as the page has it: whatever a header held. */
  readonly email: string;
  readonly subject?: string;
  readonly snippet?: string;
  /** Lines of the message. */
  readonly body?: readonly string[];
  /** Where answers would go; shown by some mail clients. */
  readonly replyTo?: string;
  /** The name of an attachment. */
  readonly file?: string;
};

/** Whom is imitated. */
export type Lead = { readonly name: string; readonly email: string };

type Kind = (lead: Lead, eve: string) => Spoof;

/** The ways to imitate a lead, by what they are called; `eve` is an address of the sender's own. */
export const kinds: Readonly<Record<string, Kind>> = {
  // The display name says it.
  'name: the address': ({ email }, eve) => ({ name: email, email: eve }),
  'name: name and address': ({ name, email }, eve) => ({ name: `${name} ${email}`, email: eve }),
  'name: address in brackets': ({ name, email }, eve) => ({ name: `${name} <${email}>`, email: eve }),
  'name: closed and opened brackets': ({ email }, eve) => ({ name: `Eve> <${email}> <`, email: eve }),
  'name: address in quotes': ({ name, email }, eve) => ({ name: `"${name}" '${email}'`, email: eve }),
  'name: markup': ({ name, email }, eve) => ({
    name: `<span email="${email}" title="${email}">${name}</span>`,
    email: eve,
  }),
  'name: on a second line': ({ name, email }, eve) => ({ name: `Eve\r\n${name} <${email}>`, email: eve }),
  'name: via a list': ({ name, email }, eve) => ({ name: `${name} (${email}) via Circle`, email: eve }),
  'name: the very name': ({ name }, eve) => ({ name, email: eve }),
  // The domain looks alike.
  'domain: digits for letters': ({ name, email }) => ({ name, email: inDomain(email, digits) }),
  'domain: letters that run together': ({ name, email }) => ({
    name,
    email: inDomain(email, (domain) => domain.replace(/^(.)/u, '$1rn').replace('m', 'rn')),
  }),
  'domain: Cyrillic': ({ name, email }) => ({ name, email: inDomain(email, cyrillic) }),
  'domain: Cyrillic, in its ASCII form': ({ name, email }) => ({
    name,
    email: inDomain(email, (domain) => new URL(`https://${cyrillic(domain)}`).hostname),
  }),
  'domain: wide letters': ({ name, email }) => ({ name, email: inDomain(email, wide) }),
  'domain: signs that become letters': ({ name, email }) => ({ name, email: inDomain(email, folding) }),
  'domain: another full stop': ({ name, email }) => ({
    name,
    email: inDomain(email, (domain) => domain.replace('.', '\u3002')),
  }),
  'domain: beneath another': ({ name, email }) => ({ name, email: `${email}.other.example` }),
  'domain: a part more': ({ name, email }) => ({
    name,
    email: inDomain(email, (domain) => domain.replace('.', '-group.')),
  }),
  // The part before the sign looks alike, or holds the address.
  'local: Cyrillic': ({ name, email }) => ({ name, email: inLocal(email, cyrillic) }),
  'local: signs that become letters': ({ name, email }) => ({ name, email: inLocal(email, folding) }),
  'local: the address, quoted': ({ name, email }) => ({ name, email: `"${email}"@other.example` }),
  'local: in brackets, quoted': ({ name, email }) => ({ name, email: `"<${email}>"@other.example` }),
  'local: a list with semicolons, quoted': ({ name, email }) => ({
    name,
    email: `"x;${email};y"@other.example`,
  }),
  'local: a list with commas, quoted': ({ name, email }) => ({ name, email: `"x,${email},y"@other.example` }),
  'local: a route': ({ name, email }) => ({ name, email: `${email.replace('@', '%')}@other.example` }),
  // Signs that are not seen.
  'unseen: zero width': ({ name, email }) => ({ name, email: email.replace('@', '\u200b@') }),
  'unseen: soft hyphen': ({ name, email }) => ({
    name,
    email: inDomain(email, (domain) => `${domain.slice(0, 2)}\u00ad${domain.slice(2)}`),
  }),
  'unseen: mark at the end': ({ name, email }) => ({ name, email: `${email}\ufeff` }),
  'unseen: word joiner at the start': ({ name, email }) => ({ name, email: `\u2060${email}` }),
  'unseen: turned around': ({ name, email }) => ({
    name,
    email: `\u202e${Array.from(email).toReversed().join('')}`,
  }),
  'unseen: no-break space': ({ name, email }) => ({ name, email: `${email}\u00a0` }),
  // Two addresses in one.
  'two: joined by the sign': ({ name, email }) => ({ name, email: `${email}@other.example` }),
  'two: a list': ({ name, email }, eve) => ({ name, email: `${email}, ${eve}` }),
  // Elsewhere on the page.
  'elsewhere: reply-to': ({ name, email }, eve) => ({ name, email: eve, replyTo: email }),
  'elsewhere: subject': ({ name, email }, eve) => ({ name, email: eve, subject: email }),
  'elsewhere: snippet': ({ name, email }, eve) => ({ name, email: eve, snippet: `From: ${name} <${email}>` }),
  'elsewhere: body': ({ name, email }, eve) => ({
    name,
    email: eve,
    body: [`From: ${name} <${email}>`, email, `${name}<${email}>`],
  }),
  'elsewhere: attachment': ({ name, email }, eve) => ({ name, email: eve, file: email }),
};

function inDomain(email: string, change: (domain: string) => string): string {
  const at = email.lastIndexOf('@');
  return email.slice(0, at + 1) + change(email.slice(at + 1));
}

function inLocal(email: string, change: (local: string) => string): string {
  const at = email.lastIndexOf('@');
  return change(email.slice(0, at)) + email.slice(at);
}

function digits(text: string): string {
  return text.replace(/[lio]/u, (letter) => (letter === 'o' ? '0' : '1'));
}

function cyrillic(text: string): string {
  const alike: Readonly<Record<string, string>> = { a: 'а', e: 'е', o: 'о', i: 'і', y: 'у' };
  return text.replace(/[aeoiy]/u, (letter) => alike[letter] ?? letter);
}

/** Signs that become these letters in lower case, or where a domain is looked up. */
function folding(text: string): string {
  const folded: Readonly<Record<string, string>> = {
    k: '\u212a',
    s: '\u017f',
    a: '\u00aa',
    o: '\u00ba',
    i: '\u2170',
  };
  return text.replace(/[ksaoi]/u, (letter) => folded[letter] ?? letter);
}

function wide(text: string): string {
  return String.fromCodePoint((text.codePointAt(0) ?? 0) + 0xfe_e0) + text.slice(1);
}
