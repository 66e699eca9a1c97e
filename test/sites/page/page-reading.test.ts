// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { anyPage } from '@/lib/sites/page/adapter';
import { parsePage } from '@/test/contract/fixtures';

/** What is read of a page with this body. */
function read(body: string, address = 'https://crm.example/') {
  return anyPage.read(parsePage(body), new URL(address), { ownAddresses: [] });
}

const peopleIn = (body: string, address?: string) =>
  read(body, address).sightings.flatMap(({ people }) => people);

const emailsIn = (body: string) => peopleIn(body).map(({ email }) => email);

describe('a card', () => {
  it('takes no address from where a link of another was put beside its own', () => {
    const [anna] = peopleIn(
      '<main><div class="h-card" itemscope itemtype="https://schema.org/Person"><b itemprop="name">Anna Berg</b>' +
        '<p itemprop="email"><a href="mailto:spy@other.example">Spy</a>' +
        '<a class="u-email" href="mailto:anna@berg.example">anna@berg.example</a></p></div></main>',
    );
    expect(anna).toMatchObject({ name: 'Anna Berg', email: 'anna@berg.example' });
    expect(anna).not.toHaveProperty('otherEmails');
  });
});

describe('an address', () => {
  it.each([
    ['<a href="mailto:Anna@B.example?subject=Hi">write</a>', ['anna@b.example']],
    ['<a href="MAILTO:anna%2Bx@b.example">write</a>', ['anna+x@b.example']],
    ['<a href="mailto:a@b.example,c%40d.example">both</a>', ['a@b.example', 'c@d.example']],
    ['<a href="mailto:anna@xn--mller-kva.example">write</a>', ['anna@xn--mller-kva.example']],
    ['<a href="mailto:anna@müller.example">write</a>', ['anna@müller.example']],
    ['<a href="mailto:?subject=Read%20this">share</a>', []],
    ['<a href="javascript:" data-email-address="anna@b.example">x</a>', ['anna@b.example']],
    ['<span class="rcmContactAddress" title="anna@b.example">Anna</span>', ['anna@b.example']],
    ['<span title="anna@b.example">Anna</span>', []],
    ['<p>Write to anna@b.example, please.</p>', ['anna@b.example']],
    ['<p>anna@b.example. Or: &lt;bert@b.example&gt;</p>', ['anna@b.example', 'bert@b.example']],
    ['<p>git@host.example:our/project https://anna@host.example/ icon@2x.png pkg@1.2.3</p>', []],
    ['<p>anna@b.exampleanna@b.example a@b</p>', []],
    ['<p>anna\u200b@b.example</p>', []],
    ['<code>a@b.example</code><pre>a@b.example</pre><textarea>a@b.example</textarea>', []],
    ['<div contenteditable>a@b.example <a href="mailto:a@b.example">a</a></div>', []],
    ['<!-- a@b.example --><script>"a@b.example"</script><style>/*a@b.example*/</style>', []],
    ['<select><option>a@b.example</option></select><svg><text>a@b.example</text></svg>', []],
    ['<input type="email" value="a@b.example">', ['a@b.example']],
    ['<input type="search" value="a@b.example">', []],
    ['<form><input type="email" value="a@b.example"><input type="password"></form>', []],
    ['<table><tr><td class="header replyto"><a href="mailto:a@b.example">a</a></td></tr></table>', []],
    ['<div id="messagebody"><a href="mailto:a@b.example">a</a> c@d.example</div>', []],
  ])('is read where it stands for somebody: %s', (body, emails) => expect(emailsIn(body)).toEqual(emails));

  it('is read in open shadow roots, the row around included', () => {
    const page = parsePage('<table><tr><td><x-mail></x-mail></td></tr></table>');
    const host = page.querySelector('x-mail') as Element;
    host.attachShadow({ mode: 'open' }).innerHTML = '<a href="mailto:a@b.example">a</a>';
    const { sightings } = anyPage.read(page, new URL('https://crm.example/'), { ownAddresses: [] });
    expect(sightings).toMatchObject([
      { element: page.querySelector('tr'), people: [{ email: 'a@b.example' }] },
    ]);
  });

  it('that is announced and is none makes the page partial, and nothing but it idle', () => {
    expect(read('<a href="mailto:a@b.example">a</a><a href="mailto:c@d">c</a>').health).toMatchObject({
      state: 'partial',
      places: 2,
      recognised: 1,
    });
    expect(read('<a href="mailto:c@d">c</a>')).toMatchObject({ view: 'none', health: { state: 'idle' } });
  });
});

describe('a name', () => {
  it.each([
    ['<a href="mailto:Anna%20Blum%20%3Canna@b.example%3E">write</a>', 'Anna Blum'],
    ['<a href="mailto:anna@b.example">Anna Blum</a>', 'Anna Blum'],
    ['<a href="mailto:anna@b.example">E-Mail</a>', undefined],
    ['<a href="mailto:anna@b.example">Contact us</a>', undefined],
    ['<p>Anna Blum &lt;anna@b.example&gt;</p>', 'Anna Blum'],
    ['<div><h3>Anna Blum</h3><p>Sales</p><a href="mailto:ab@b.example">E-Mail</a></div>', 'Anna Blum'],
    ['<div><h3>Our people</h3><a href="mailto:ab@b.example">E-Mail</a></div>', undefined],
    ['<table><tr><td>Jörg Groß</td><td>Groß AG</td><td>joerg.gross@b.example</td></tr></table>', 'Jörg Groß'],
    [
      '<form><input name="first_name" value="Anna"><input name="last_name" value="Blum"><input name="email" value="x@b.example"></form>',
      'Anna Blum',
    ],
  ])('is told where it is certain: %s', (body, name) => expect(peopleIn(body)[0]?.name).toBe(name));

  it('is never a neighbour’s', () => {
    const cards = ['anna', 'bert'].map(
      (one) =>
        `<div><h3>${one === 'anna' ? 'Bert Anders' : 'Anna Blum'}</h3><a href="mailto:${one}.x@b.example">E-Mail</a></div>`,
    );
    expect(peopleIn(`<main>${cards.join('')}</main>`).map(({ name }) => name)).toEqual([
      undefined,
      undefined,
    ]);
  });
});

describe('a webmail', () => {
  it('calls a sender as the element with their address does, not as the subject beside it', () => {
    const row =
      '<table><tr><td><span class="rcmContactAddress" title="ines+fair@b.example">Ines Auclair</span>' +
      '<a href="/?uid=3">Fair in May</a></td></tr></table>';
    expect(peopleIn(row)).toMatchObject([{ name: 'Ines Auclair', email: 'ines+fair@b.example' }]);
  });

  it('shows a chip behind words within a line, which may be kept out of sight', () => {
    const [sighting] = read(
      '<ul><li><span>Ines</span><span>&lt;ines@b.example&gt;,</span><a href="#">Remove</a></li></ul>',
    ).sightings;
    expect(sighting?.anchor?.parent.localName).toBe('li');
    expect(sighting?.anchor?.before?.localName).toBe('a');
  });
});
