// @vitest-environment jsdom
import { describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { Request } from '@/lib/messaging/protocol';
import { gmail } from '@/lib/sites/gmail/adapter';
import { until } from '@/test/until';
import { click, hover, pressEnter, pressKey } from './person';
import { colleaguesChip, mineChip, now, returnedChip, sampleChip } from './sample-chip';
import { inbox, me, message, openPage, row } from './stage';

const ada = 'ada@lovelace.example';
const bob = 'bob@builder.example';
const eve = 'eve@stranger.example';
const thread = 'https://mail.google.com/mail/u/0/#inbox/FMfcgzQcVkdLqHmXwZtLbNrJsGfTyWxB';
const other = sampleChip({ leadId: '0194f6b0-0000-7000-8000-000000000002' });

const soon = async (check: () => void): Promise<void> => until(check);

describe('a list', () => {
  test('carries the chips of leads, and of nobody else', async () => {
    const page = openPage(inbox(row('a', [ada, me]), row('b', [bob]), row('c', [eve]), row('d', [me])), {
      [ada]: sampleChip(),
      [bob]: colleaguesChip(),
      [me]: mineChip(),
    });
    await soon(() => expect(page.texts()).toEqual(['To accept · 3 h', 'AB · SAL']));
  });

  test('asks once for everybody on it, and never for the owner', async () => {
    const page = openPage(inbox(row('a', [ada, me]), row('b', [bob])), {});
    await soon(() => expect(page.background.asked.some(({ type }) => type === 'lookUp')).toBe(true));
    const asked = page.background.asked.filter(({ type }) => type === 'lookUp');
    expect(asked.map(({ request }) => request)).toEqual([{ people: [[`mail:${ada}`], [`mail:${bob}`]] }]);
  });

  test('counts several leads of a row in one chip, and lets one be chosen by the name that the page shows', async () => {
    const page = openPage(inbox(row('a', [ada, bob])), { [ada]: sampleChip(), [bob]: other });
    await soon(() => expect(page.texts()).toEqual(['2 leads']));
    click(page.buttons('#a')[0] as Element);
    await soon(() => expect(page.card()?.textContent).toContain('Which lead?'));
    const choices = [...(page.card()?.querySelectorAll('[data-do=choose]') ?? [])];
    expect(choices.map(({ textContent }) => textContent?.replaceAll(/\s/gu, ' '))).toEqual([
      'adaTo accept · 3 h',
      'bobTo accept · 3 h',
    ]);
    click(choices[1] as Element);
    expect(page.card()?.textContent).toContain('Marketing Qualified Lead');
    click(page.card()?.querySelector('[data-do=accept]') as Element);
    expect(page.commands()).toEqual([{ type: 'acceptLead', leadId: other.leadId }]);
  });

  test('draws one chip for a thread of several rows', async () => {
    const second = `<tr class="zA"><td class="xY a4W"><div class="xS"><div class="xT"><div class="y6">more</div></div></div></td></tr>`;
    const page = openPage(inbox(row('a', [ada]), second), { [ada]: sampleChip() });
    await soon(() => expect(page.texts()).toEqual(['To accept · 3 h']));
  });

  test('takes the chip away before a row that is used again shows somebody else', async () => {
    const page = openPage(inbox(row('a', [ada])), { [ada]: sampleChip(), [bob]: colleaguesChip() });
    await soon(() => expect(page.texts()).toHaveLength(1));
    const span = document.querySelector('#a [email]');
    let during: readonly string[] = ['not seen'];
    const { chips } = page.background;
    vi.spyOn(chips, 'get').mockImplementation((key) => {
      during = page.texts();
      return Map.prototype.get.call(chips, key);
    });
    span?.setAttribute('email', bob);
    await soon(() => expect(page.texts()).toEqual(['AB · SAL']));
    expect(during).toEqual([]);
  });

  test('gets its chip back where the page drew the inside of a row anew', async () => {
    const page = openPage(inbox(row('a', [ada])), { [ada]: sampleChip() });
    await soon(() => expect(page.texts()).toHaveLength(1));
    const subject = document.querySelector('#a .y6') as Element;
    document.querySelector('#a .xT')?.replaceChildren(subject);
    expect(page.texts()).toEqual([]);
    await soon(() => expect(page.texts()).toEqual(['To accept · 3 h']));
    expect(document.querySelector('#a .xT')?.lastElementChild).toBe(subject);
  });

  test('is updated in place when leads change elsewhere', async () => {
    const page = openPage(inbox(row('a', [ada])), { [ada]: sampleChip() });
    await soon(() => expect(page.texts()).toEqual(['To accept · 3 h✓'.replace('✓', '')]));
    const [before] = page.roots();
    page.background.chips.set(ada, mineChip());
    await page.background.announce({ type: 'leadsChanged' });
    await soon(() => expect(page.texts()).toEqual(['Lead In · 23 h']));
    expect(page.roots()[0]).toBe(before);
  });

  test('hears announcements of nobody else', async () => {
    const page = openPage(inbox(row('a', [ada])), { [ada]: sampleChip() });
    await soon(() => expect(page.texts()).toHaveLength(1));
    page.background.chips.set(ada, mineChip());
    await page.background.announce({ type: 'leadsChanged' }, 'another-extension');
    await new Promise((resolve) => setTimeout(resolve, 120));
    expect(page.texts()).toEqual(['To accept · 3 h']);
  });
});

describe('a page that is not recognised any more', () => {
  /** Gmail changes its rows under us: nobody is found where somebody should be. */
  const change = (): void => {
    for (const each of document.querySelectorAll('tr.zA')) {
      each.className = 'changed';
      each.innerHTML = '<td><div role="checkbox"></div></td><td>Ada</td>';
    }
  };
  const states = (page: ReturnType<typeof openPage>): readonly unknown[] =>
    page.background.asked
      .filter(({ type }) => type === 'pageSeen')
      .map(({ request }) => (request as Request<'pageSeen'>).health.state);

  test('carries no chip, and gets them back once it is recognised', async () => {
    const page = openPage(inbox(row('a', [ada])), { [ada]: sampleChip() });
    await soon(() => expect(page.texts()).toHaveLength(1));
    change();
    await soon(() => expect(states(page).at(-1)).toBe('broken'));
    expect(page.texts()).toEqual([]);
    document.body.innerHTML = inbox(row('a', [ada]));
    await soon(() => expect(page.texts()).toEqual(['To accept · 3 h']));
  });

  test('says nothing of people that a wrong reading still claims', async () => {
    const page = openPage(inbox(row('a', [ada])), { [ada]: sampleChip() }, undefined, {
      ...gmail,
      read: (root, url, options) => {
        const reading = gmail.read(root, url, options);
        const isBroken = document.body.dataset['broken'] === 'yes';
        return isBroken ? { ...reading, health: { ...reading.health, state: 'broken' } } : reading;
      },
    });
    await soon(() => expect(page.texts()).toHaveLength(1));
    document.body.dataset['broken'] = 'yes';
    document.querySelector('tbody')?.insertAdjacentHTML('beforeend', row('b', [bob]));
    await soon(() => expect(page.texts()).toEqual([]));
    document.body.dataset['broken'] = 'no';
    document.querySelector('tbody')?.insertAdjacentHTML('beforeend', row('c', [eve]));
    await soon(() => expect(page.texts()).toEqual(['To accept · 3 h']));
  });

  test('is recognised again by selectors of the user’s own', async () => {
    const page = openPage(inbox(row('a', [ada])).replaceAll('class="zA"', 'class="newRow"'), {
      [ada]: sampleChip(),
    });
    await soon(() => expect(states(page)).toHaveLength(1));
    expect(page.texts()).toEqual([]);
    page.background.state = {
      on: true,
      confirmed: true,
      ownAddresses: [me],
      rungs: { row: ['tr.newRow'] },
    };
    await page.background.announce({ type: 'siteChanged', site: 'gmail' });
    await soon(() => expect(page.texts()).toEqual(['To accept · 3 h']));
  });
});

describe('an open thread', () => {
  test('shows leads among sender and recipients, and offers to add a stranger who writes, once', async () => {
    const page = openPage(
      `<div role="main">${message(eve, [ada])}${message(ada)}${message(eve)}</div>`,
      { [ada]: mineChip() },
      thread,
    );
    await soon(() => expect(page.texts()).toEqual(['Add', 'Lead In · 23 h', 'Lead In · 23 h']));
    click(page.roots()[0]?.querySelector('button') as Element);
    await soon(() =>
      expect(page.background.asked.find(({ type }) => type === 'openPanel')?.request).toEqual({
        leadId: null,
        intent: 'add',
      }),
    );
  });

  test('tells the background whom it is about, its sender first', async () => {
    const page = openPage(`<div role="main">${message(ada, [bob, me])}</div>`, {}, thread);
    await soon(() => expect(page.background.asked.some(({ type }) => type === 'pageSeen')).toBe(true));
    const seen = page.background.asked.find(({ type }) => type === 'pageSeen')?.request;
    expect(seen).toMatchObject({
      site: 'gmail',
      account: '0',
      view: 'thread',
      mailbox: me,
      confirmed: true,
      people: [{ keys: [`mail:${ada}`], email: ada, name: 'ada' }, { email: bob }],
      health: { state: 'ok' },
    });
  });
});

describe('accepting in the row', () => {
  test('takes one click, and leaves the way back', async () => {
    const page = openPage(inbox(row('a', [ada])), { [ada]: sampleChip() });
    await soon(() => expect(page.buttons('#a')).toHaveLength(2));
    await soon(() => {
      click(page.buttons('#a')[1] as Element);
      expect(page.commands()).toEqual([{ type: 'acceptLead', leadId: sampleChip().leadId }]);
    });
    await soon(() => expect(page.texts()).toEqual(['AcceptedUndo']));
    click(page.buttons('#a')[1] as Element);
    await soon(() => expect(page.commands().at(-1)).toMatchObject({ type: 'undo' }));
    await soon(() => expect(page.texts()).toEqual(['To accept · 3 h']));
  });

  test('that is refused opens the card with the reason in words', async () => {
    const page = openPage(inbox(row('a', [ada])), { [ada]: sampleChip() });
    page.background.answer = () => ({
      ok: false,
      refusal: { type: 'AlreadyAccepted', by: 'u2', at: now - 7_200_000 },
    });
    await soon(() => expect(page.buttons('#a')).toHaveLength(2));
    await soon(() => {
      click(page.buttons('#a')[1] as Element);
      expect(page.commands()).toHaveLength(1);
    });
    await soon(() =>
      expect(page.card()?.querySelector('[role=alert]')?.textContent).toBe(
        'A colleague accepted this lead 2 hours ago.',
      ),
    );
  });

  test('never happens by a click that no person made', async () => {
    const page = openPage(inbox(row('a', [ada])), { [ada]: sampleChip() });
    await soon(() => expect(page.buttons('#a')).toHaveLength(2));
    for (const button of page.buttons('#a')) button.click();
    for (const { host } of page.roots()) (host as HTMLElement).click();
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(page.commands()).toEqual([]);
    expect(page.card()).toBeNull();
  });

  test('is no click for the page', async () => {
    const page = openPage(inbox(row('a', [ada])), { [ada]: sampleChip() });
    await soon(() => expect(page.buttons('#a')).toHaveLength(2));
    const heard: string[] = [];
    for (const type of ['pointerdown', 'click'])
      document.body.addEventListener(type, () => heard.push(type), { once: true });
    click(page.buttons('#a')[0] as Element);
    expect(heard).toEqual([]);
  });
});

describe('the card', () => {
  const openCard = async (chip = sampleChip()) => {
    const page = openPage(inbox(row('a', [ada])), { [ada]: chip });
    await soon(() => expect(page.texts()).toHaveLength(1));
    const [main] = page.buttons('#a');
    hover(main as Element);
    pressEnter(main as Element);
    await soon(() => expect(page.card()).not.toBeNull());
    const press = (does: string, at = 0): void => {
      click(page.card()?.querySelectorAll(`[data-do=${does}]`)[at] as Element);
    };
    return { ...page, main: main as HTMLElement, press };
  };

  test('says stage, quadrant, whose it is and the times, and no name', async () => {
    const { card } = await openCard(sampleChip({ quadrant: { letter: 'B', until: Infinity } }));
    const facts = [...(card()?.querySelectorAll('dt, dd') ?? [])].map(({ textContent }) => textContent);
    expect(facts.join(' ')).toBe(
      'Owner Nobody yet Quadrant B Handed over 21 hours ago To accept 3 hours left',
    );
    expect(card()?.textContent).not.toContain('ada');
  });

  test('says of one that came back when, why and until when', async () => {
    const { card } = await openCard(returnedChip());
    expect(card()?.textContent).toContain('No budget now, 62 days ago');
    expect(card()?.textContent).toContain('Wakes up');
  });

  test('gives back with a reason in two presses', async () => {
    const { press, commands, card } = await openCard();
    press('giveBack');
    press('reason', 1);
    expect(commands()).toEqual([{ type: 'giveBackLead', leadId: sampleChip().leadId, reason: 'bad-data' }]);
    await soon(() => expect(card()?.textContent).toContain('Given back'));
    expect(card()?.querySelector('[data-do=undo]')?.textContent).toBe('Undo10 s');
  });

  test('keeps what was chosen when it is refused', async () => {
    const { press, background, card } = await openCard();
    background.answer = () => ({ ok: false, refusal: { type: 'ReasonNotAllowed', reason: 'bad-data' } });
    press('giveBack');
    press('reason', 1);
    await soon(() =>
      expect(card()?.querySelector('[role=alert]')?.textContent).toContain('moved on in the meantime'),
    );
    expect(card()?.querySelector('.chosen')?.textContent).toBe('Contact data missing or wrong');
  });

  test('leaves a reason that asks something to the side panel', async () => {
    const { press, background, commands } = await openCard();
    press('giveBack');
    press('reason', 2);
    await soon(() =>
      expect(background.asked.find(({ type }) => type === 'openPanel')?.request).toEqual({
        leadId: sampleChip().leadId,
        intent: 'giveBack',
      }),
    );
    expect(commands()).toEqual([]);
  });

  test('says how to go on where the panel cannot be opened by a click', async () => {
    const { press, background, card } = await openCard();
    background.panelOpens = false;
    press('panel');
    await soon(() => expect(card()?.querySelector('[role=status]')?.textContent).toContain('toolbar'));
  });

  test('is led by keys: the first action has the focus, arrows lead along the reasons, Escape goes back to the chip', async () => {
    const { card, press, main, roots } = await openCard();
    const focused = (): Element | null | undefined => card()?.activeElement;
    expect(focused()?.textContent).toBe('Accept');
    press('giveBack');
    expect(focused()?.textContent).toBe('Wrong person or territory');
    pressKey(card()?.host as Element, 'ArrowDown');
    expect(focused()?.textContent).toBe('Contact data missing or wrong');
    pressKey(document.body, 'Escape');
    expect(card()).toBeNull();
    expect(roots().find(({ activeElement }) => activeElement !== null)?.activeElement).toBe(main);
  });

  test('closes when its row is used for somebody else', async () => {
    const { card } = await openCard();
    document.querySelector('#a [email]')?.setAttribute('email', eve);
    await soon(() => expect(card()).toBeNull());
  });

  test('closes when the address changes', async () => {
    const { card, address } = await openCard();
    address.url = 'https://mail.google.com/mail/u/0/#sent';
    document.querySelector('#a')?.insertAdjacentHTML('afterend', row('z', [bob]));
    await soon(() => expect(card()).toBeNull());
  });
});

describe('keys', () => {
  test('pressed on a chip never reach the page', async () => {
    const page = openPage(inbox(row('a', [ada]), row('b', [bob])), { [ada]: sampleChip(), [bob]: other });
    await soon(() => expect(page.texts()).toHaveLength(2));
    const heard: string[] = [];
    document.addEventListener('keydown', ({ key }) => heard.push(key));
    document.addEventListener('keyup', ({ key }) => heard.push(key));
    const [chip] = page.roots();
    for (const key of ['e', '#', 'Enter']) pressKey(chip?.host as Element, key);
    for (const key of ['e', '#', 'Enter']) pressKey(document.body, key, 'keyup');
    expect(heard).toEqual([]);
    pressKey(document.body, 'j');
    expect(heard).toEqual(['j']);
  });

  test('all chips of a list are one tab stop; arrows lead on', async () => {
    const page = openPage(inbox(row('a', [ada]), row('b', [bob])), { [ada]: sampleChip(), [bob]: other });
    await soon(() => expect(page.texts()).toHaveLength(2));
    const stops = (): number[] =>
      ['#a', '#b'].flatMap((place) => page.buttons(place).map(({ tabIndex }) => tabIndex));
    expect(stops()).toEqual([0, -1, -1, -1]);
    const [main, accept] = page.buttons('#a');
    hover(main as Element);
    await soon(() => {
      main?.focus();
      pressKey(page.roots()[0]?.host as Element, 'ArrowRight');
      expect(page.roots()[0]?.activeElement).toBe(accept);
    });
    pressKey(page.roots()[0]?.host as Element, 'ArrowDown');
    expect(stops()).toEqual([-1, -1, 0, -1]);
    document.querySelector('#b')?.remove();
    await soon(() => expect(page.buttons('#a').map(({ tabIndex }) => tabIndex)).toEqual([0, -1]));
  });
});

describe('where chips may not be', () => {
  test('a mailbox that is not confirmed carries none, but is proposed', async () => {
    const page = openPage('', {});
    page.background.state = { on: true, confirmed: false, ownAddresses: [] };
    await page.background.announce({ type: 'siteChanged', site: 'gmail' });
    document.body.innerHTML = inbox(row('a', [ada]));
    await soon(() =>
      expect(page.background.asked.findLast(({ type }) => type === 'pageSeen')?.request).toMatchObject({
        mailbox: me,
        confirmed: false,
        people: [],
      }),
    );
    expect(page.texts()).toEqual([]);
  });

  test('a site that is switched off is left at once, for good', async () => {
    const page = openPage(inbox(row('a', [ada])), { [ada]: sampleChip() });
    await soon(() => expect(page.texts()).toHaveLength(1));
    page.background.state = { on: false };
    await page.background.announce({ type: 'siteChanged', site: 'gmail' });
    await soon(() => expect(page.roots()).toEqual([]));
    const before = page.background.asked.length;
    document.querySelector('tbody')?.insertAdjacentHTML('beforeend', row('b', [bob]));
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(page.background.asked).toHaveLength(before);
  });

  test('a mailbox that turns out to be another is asked about anew', async () => {
    const page = openPage(inbox(row('a', [ada])), { [ada]: sampleChip() });
    await soon(() => expect(page.texts()).toHaveLength(1));
    page.background.state = { on: true, confirmed: false, ownAddresses: [me] };
    document.title = 'Inbox - somebody@else.example - Gmail';
    await soon(() => expect(page.texts()).toEqual([]));
    expect(page.background.asked.findLast(({ type }) => type === 'siteState')?.request).toEqual({
      site: 'gmail',
      account: '0',
      mailbox: 'somebody@else.example',
    });
  });
});

describe('the end', () => {
  test('leaves no node of ours, and nothing that watches', async () => {
    const disconnected = vi.spyOn(MutationObserver.prototype, 'disconnect');
    const page = openPage(inbox(row('a', [ada])), { [ada]: sampleChip() });
    await soon(() => expect(page.texts()).toHaveLength(1));
    const before = page.background.asked.length;
    page.end();
    expect(page.roots()).toEqual([]);
    expect(document.querySelectorAll('div:not([class]):not([role])')).toHaveLength(0);
    expect(disconnected.mock.contexts.length).toBeGreaterThanOrEqual(3);
    document.querySelector('tbody')?.insertAdjacentHTML('beforeend', row('b', [bob]));
    pressKey(document.body, 'Escape');
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(page.background.asked).toHaveLength(before);
  });

  test('of the extension under an open page takes the chips away and asks for a reload, quietly', async () => {
    const said = vi.spyOn(console, 'warn');
    const page = openPage(inbox(row('a', [ada])), { [ada]: sampleChip() });
    await soon(() => expect(page.texts()).toHaveLength(1));
    vi.spyOn(fakeBrowser.runtime, 'id', 'get').mockReturnValue(undefined as never);
    page.background.reachable = 'orphaned';
    await page.background.announce({ type: 'siteChanged', site: 'gmail' }, undefined);
    await until(() => expect(page.texts()).toEqual([]));
    await until(() => expect(page.roots()).toHaveLength(1));
    expect(page.roots()[0]?.textContent).toContain('Reload this page');
    click(page.roots()[0]?.querySelectorAll('button')[1] as Element);
    expect(page.roots()).toEqual([]);
    expect(said).not.toHaveBeenCalled();
  });

  test('asks for no reload where a newer copy has put its chips', async () => {
    const page = openPage(inbox(row('a', [ada])), { [ada]: sampleChip() });
    await soon(() => expect(page.texts()).toHaveLength(1));
    vi.spyOn(fakeBrowser.runtime, 'id', 'get').mockReturnValue(undefined as never);
    // Another copy's chip: the page sees a bare element, and so do we.
    document.querySelector('#a .xT')?.prepend(document.createElement('div'));
    await soon(() => expect(page.texts()).toEqual([]));
    await new Promise((resolve) => setTimeout(resolve, 1700));
    expect(page.roots()).toEqual([]);
  });
});
