// @vitest-environment jsdom
import { describe, expect, test } from 'vitest';
import { capturePage, type Captured } from '@/lib/sites/capture/capture-page';
import { captureOptions } from '@/lib/sites/capture/capture-options';
import { tokensOf, vocabularyOf } from '@/lib/sites/capture/vocabulary';
import { siteHosts } from '@/lib/sites/hosts';
import { adapterFor } from '@/lib/sites/registry';
import { loadFixtures, parsePage, type Fixture } from '@/test/contract/fixtures';

const folders = [...siteHosts.map(({ id }) => id), 'page'];
const own = folders.flatMap((site) => loadFixtures(`test/fixtures/${site}`));
const shared = folders.flatMap((site) => loadFixtures(`../shared/fixtures/${site}`));
const pages = [...own, ...shared];

const options = captureOptions();
const vocabulary = vocabularyOf(options.selectors);
/** What a captured page says by itself, and the hosts of sites that everybody knows. */
const ours = new Set([
  ...tokensOf(options.hosts.join(' ')),
  ...tokensOf('doctype html meta charset utf link canonical template shadowrootmode open style display none'),
  ...tokensOf('quot nbsp amp example linkedin http https mailto javascript context schema org json graph'),
]);

function capture({ html, expected }: Fixture): { document: Document; captured: Captured } {
  const document = parsePage(html);
  return { document, captured: capturePage(document, expected.url, options, Math.random) };
}

/** Every run of four letters or digits and more that is no word of the site's structure. */
function tellingTokens(text: string): ReadonlySet<string> {
  const long = tokensOf(text.normalize('NFC')).filter((each) => Array.from(each).length > 3);
  const telling = long.filter((each) => !vocabulary.has(each) && !ours.has(each.toLowerCase()));
  return new Set(telling.map((each) => each.toLowerCase()).filter((each) => !vocabulary.has(each)));
}

function valuesOf(document: Document): string {
  const elements = [...document.querySelectorAll('*')];
  const values = elements.flatMap((element) => [...element.attributes].map(({ value }) => value));
  return [...values, document.documentElement.textContent].join('\n');
}

function peopleOn(document: Document, address: string): number {
  const url = new URL(address);
  const { sightings } = adapterFor(url).read(document, url, { ownAddresses: [] });
  return sightings.reduce((count, { people }) => count + people.length, 0);
}

describe('a captured page', () => {
  test('is tried on pages', () => {
    expect(own.length).toBeGreaterThan(20);
    if (shared.length === 0) console.log('not run: shared/fixtures');
  });

  test.each(pages)('holds no word, name, address or id of $name', (page) => {
    const { document, captured } = capture(page);
    const before = tellingTokens(`${valuesOf(document)}\n${page.expected.url}`);
    const after = tellingTokens(`${captured.html}\n${captured.url}`);
    expect([...before].filter((each) => after.has(each))).toEqual([]);
    for (const { name, email } of page.expected.contacts)
      for (const told of [name, email])
        if (told !== undefined && told.length > 3) expect(captured.html).not.toContain(told);
  });

  test.each(pages)('has as many people as $name', (page) => {
    const { document, captured } = capture(page);
    const again = parsePage(captured.html);
    expect(peopleOn(again, captured.url)).toBe(peopleOn(document, page.expected.url));
  });

  test.each(own)('leaves $name as it was', (page) => {
    const { document } = capture(page);
    expect(document.documentElement.outerHTML).toBe(parsePage(page.html).documentElement.outerHTML);
  });
});

describe('what belongs together', () => {
  const page = (body: string): Document => parsePage(`<!doctype html><title>T</title><body>${body}</body>`);
  const captureBody = (body: string, url = 'https://crm.acme.example/lead/7'): Document =>
    parsePage(capturePage(page(body), url, options, Math.random).html);

  test('goes on belonging together: name, address, slug and id of one person', () => {
    const made = captureBody(`
      <a href="https://www.linkedin.com/in/mara-quist?trk=x" id="m1">Mara Quist</a>
      <a href="mailto:mara.quist@quistworks.com?subject=Hi" title="Mara Quist">mara.quist@quistworks.com</a>
      <label for="m1" aria-label="Mara Quist, mara.quist@quistworks.com">MARA</label>`);
    const [profile, mail] = made.querySelectorAll('a');
    const name = profile?.textContent ?? '';
    const [first = '', last = ''] = name.split(' ');
    expect(name).toMatch(/^[A-Z][a-z]{3} [A-Z][a-z]{4}$/u);
    expect(name).not.toBe('Mara Quist');
    expect(profile?.getAttribute('href')).toBe(
      `https://www.linkedin.com/in/${first.toLowerCase()}-${last.toLowerCase()}`,
    );
    const address = mail?.textContent ?? '';
    expect(address).toMatch(new RegExp(`^${first}\\.${last}@[a-z]{10}\\.[a-z]{3}\\.example$`, 'iu'));
    expect(mail?.getAttribute('href')).toBe(`mailto:${address}`);
    expect(mail?.title).toBe(name);
    const label = made.querySelector('label');
    expect(label?.getAttribute('aria-label')).toBe(`${name}, ${address}`);
    expect(label?.textContent).toBe(first.toUpperCase());
    expect(made.querySelector(`#${label?.getAttribute('for')}`)).toBe(profile);
  });

  test('linked data is disguised and stays linked data; other scripts, styles and comments go', () => {
    const data = {
      '@context': 'https://schema.org',
      '@type': 'Person',
      name: 'Mara Quist',
      email: 'm@quist.com',
    };
    const made = captureBody(
      `<script type="application/ld+json">${JSON.stringify(data)}</script><script>var mara</script>
       <style>.mara{}</style><!-- Mara --><p onclick="mara()" style="color: red">Mara Quist</p>`,
    );
    const [script, ...others] = made.querySelectorAll('script, style');
    expect(others).toEqual([]);
    const read = JSON.parse(script?.textContent ?? '') as Record<string, string>;
    expect(read).toMatchObject({ '@type': 'Person', name: made.querySelector('p')?.textContent });
    expect(read['email']).toMatch(/^[a-z]@[a-z]{5}\.[a-z]{3}\.example$/u);
    expect(made.querySelector('p')?.attributes).toHaveLength(0);
    expect(made.documentElement.outerHTML).not.toContain('<!--');
  });

  test('what is typed into a field, drawn or framed is not captured', () => {
    const made = captureBody(
      `<textarea>Secret one</textarea><svg><text>Secret three</text></svg>
       <iframe src="https://x.example/" srcdoc="Secret"></iframe><img src="https://x.example/mara.png" alt="Mara">`,
    );
    expect(made.body.textContent?.trim()).toBe('');
    expect(made.querySelector('iframe')).toBeNull();
    expect(made.querySelector('img')?.hasAttribute('src')).toBe(false);
  });

  test('open shadow roots are written with it', () => {
    const document = page('<x-card></x-card>');
    const root = document.querySelector('x-card')?.attachShadow({ mode: 'open' });
    if (root) root.innerHTML = '<p class="title">Mara Quist</p>';
    const { html } = capturePage(document, 'https://crm.acme.example/', options, Math.random);
    expect(html).toMatch(
      /<template shadowrootmode="open"><p class="title">[A-Z][a-z]{3} [A-Z][a-z]{4}<\/p><\/template>/u,
    );
  });

  test('somebody’s own host is disguised, a site’s own is not', () => {
    const address = (url: string): string => capturePage(page('x'), url, options, Math.random).url;
    expect(address('https://mail.google.com/mail/u/0/#inbox')).toBe(
      'https://mail.google.com/mail/u/0/#inbox',
    );
    const other = address(
      'https://mara:pw@crm.quistworks.com:8443/lead/4711?token=secret#Contact/view/9f8e7d6c',
    );
    expect(other).toMatch(
      /^https:\/\/[a-z]{3}\.[a-z]{10}\.[a-z]{3}\.example\/lead\/\d{4}#Contact\/view\/\w{8}$/u,
    );
    expect(other).not.toMatch(/crm|quist|4711|9f8e/u);
  });

  test('is another with every capture: nobody can tell what a word was', () => {
    const text = (): string => captureBody('<p>Wonderfully unpronounceable</p>').body.textContent ?? '';
    expect(text()).not.toBe(text());
  });
});
