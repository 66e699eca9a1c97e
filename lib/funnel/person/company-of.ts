import { domainOf } from './address';

/** The large providers of free mailboxes: their domain says nothing about where somebody works. */
const freeMail: ReadonlySet<string> = new Set([
  'aol.com',
  'bluewin.ch',
  'btinternet.com',
  'comcast.net',
  'fastmail.com',
  'free.fr',
  'gmail.com',
  'gmx.at',
  'gmx.ch',
  'gmx.com',
  'gmx.de',
  'gmx.net',
  'googlemail.com',
  'hey.com',
  'hotmail.com',
  'icloud.com',
  'laposte.net',
  'libero.it',
  'live.com',
  'mac.com',
  'mail.com',
  'mail.ru',
  'me.com',
  'msn.com',
  'naver.com',
  'orange.fr',
  'outlook.com',
  'pm.me',
  'proton.me',
  'protonmail.com',
  'qq.com',
  'rediffmail.com',
  't-online.de',
  'tutanota.com',
  'verizon.net',
  'wanadoo.fr',
  'web.de',
  'yahoo.com',
  'yandex.ru',
  'zoho.com',
  '126.com',
  '163.com',
]);

/**
 * A proposal for a company's name from an address, to be seen and changed before it is saved: the domain's own name.
 * @returns empty for free mailboxes and for what is no address
 */
export function companyOf(address: string): string {
  const domain = domainOf(address.trim().toLowerCase());
  if (domain === null || freeMail.has(domain) || /^(?:yahoo|hotmail|live|outlook)\./u.test(domain)) return '';
  const labels = domain.split('.');
  if (labels.length < 2) return '';
  // "acme.co.uk": a short label under a country's own is not the name.
  const isNested = labels.length > 2 && (labels.at(-2)?.length ?? 0) <= 3 && labels.at(-1)?.length === 2;
  const name = labels.at(isNested ? -3 : -2) ?? '';
  return name.charAt(0).toLocaleUpperCase() + name.slice(1);
}
