/** @typedef {import('#tools/roundcube/mailbox.mjs').Letter} Letter */

import { owner } from '#tools/roundcube/mailbox.mjs';

/**
 * A letter as it lies in a mailbox (RFC 5322, bodies in base64).
 * @param {Letter} letter
 * @param {{ at: Date, id: string, answers?: string | undefined }} sent `id` and `answers` without angle brackets
 */
export function letterText(letter, { at, id, answers }) {
  const { subject, from, to = [owner], cc = [], replyTo, list, kind = 'plain', text } = letter;
  const headers = [
    ['From', mailboxText(from)],
    ['To', to.map(mailboxText).join(', ')],
    ...(cc.length === 0 ? [] : [['Cc', cc.map(mailboxText).join(', ')]]),
    ...(replyTo === undefined ? [] : [['Reply-To', mailboxText(replyTo)]]),
    ...(list === undefined ? [] : [['List-Id', `<${list}>`]]),
    ['Subject', encoded(subject)],
    ['Date', at.toUTCString().replace('GMT', '+0000')],
    ['Message-ID', `<${id}>`],
    ...(answers === undefined
      ? []
      : [
          ['In-Reply-To', `<${answers}>`],
          ['References', `<${answers}>`],
        ]),
    ['MIME-Version', '1.0'],
    ['Content-Type', `text/${kind}; charset=utf-8`],
    ['Content-Transfer-Encoding', 'base64'],
  ];
  const body = Buffer.from(text).toString('base64').replaceAll(/.{76}/g, '$&\r\n');
  return `${headers.map(([name, value]) => `${name}: ${value}\r\n`).join('')}\r\n${body}\r\n`;
}

/** @param {readonly [name: string, address: string]} mailbox */
function mailboxText([name, address]) {
  if (name === '') return address;
  return `${isPlain(name) ? `"${name.replaceAll(/["\\]/g, '\\$&')}"` : encoded(name)} <${address}>`;
}

/**
 * Text outside ASCII as encoded words (RFC 2047), none longer than 75 characters.
 * @param {string} text
 */
function encoded(text) {
  if (isPlain(text)) return text;
  const words = [''];
  for (const sign of text) {
    const last = words.at(-1) ?? '';
    if (Buffer.byteLength(last + sign) > 45) words.push(sign);
    else words[words.length - 1] = last + sign;
  }
  return words.map((word) => `=?UTF-8?B?${Buffer.from(word).toString('base64')}?=`).join('\r\n ');
}

/** @param {string} text */
const isPlain = (text) => /^[ -~]*$/u.test(text);
