/**
 * True where a URL falls under a browser's match pattern.
 * https://developer.chrome.com/docs/extensions/develop/concepts/match-patterns
 * @param pattern `https://*.example.com/path*`: a full scheme or `*` (http and https), a host or `*.` and a host
 * @param url the page's
 */
export function matchesPattern(pattern: string, url: URL): boolean {
  const parts = /^(\*|https?):\/\/(\*|(?:\*\.)?[^/*]+)(\/.*)$/u.exec(pattern);
  if (parts === null) return false;
  const [, scheme = '', host = '', path = ''] = parts;
  return matchesScheme(scheme, url) && matchesHost(host, url) && matchesPath(path, url);
}

function matchesScheme(scheme: string, url: URL): boolean {
  return scheme === '*' ? /^https?:$/u.test(url.protocol) : url.protocol === `${scheme}:`;
}

function matchesHost(host: string, url: URL): boolean {
  if (host === '*') return true;
  if (!host.startsWith('*.')) return url.hostname === host;
  return url.hostname === host.slice(2) || url.hostname.endsWith(host.slice(1));
}

function matchesPath(path: string, url: URL): boolean {
  const literals = path.split('*').map((part) => part.replaceAll(/[$()*+.?[\\\]^{|}]/gu, String.raw`\$&`));
  return new RegExp(`^${literals.join('.*')}$`, 'u').test(url.pathname + url.search);
}
