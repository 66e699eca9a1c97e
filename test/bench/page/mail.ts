import type { SeededPerson } from './people';

/**
 * A list that behaves as Gmail's does: rows of some fifty elements, all made anew whenever the list changes. Runs in the
 * page's own world. Structure as seen in 2014-12 and 2025-08, the parts of a row that show on hover included.
 */

/** Makes the list's rows anew, as going to another page of the list does. */
export function render(people: readonly SeededPerson[]): void {
  const body = document.querySelector('[role="main"] tbody');
  body?.replaceChildren(...people.map((person, index) => row(person, index)));
}

/** Makes the rows anew, each with a plain `div` of one word where a chip would stand: the least that marks can cost. */
export function renderWithWords(people: readonly SeededPerson[]): void {
  render(people);
  for (const parent of document.querySelectorAll('td.a4W .xT')) {
    const mark = document.createElement('div');
    mark.textContent = 'Accepted';
    parent.prepend(mark);
  }
}

/** Makes the rows anew, and gives how long after that the first element is put into one of them, a chip: in ms. */
export async function renderUntilChip(people: readonly SeededPerson[]): Promise<number> {
  const list = document.querySelector('[role="main"] tbody');
  if (!list) throw new Error('the page has no list');
  render(people);
  const begun = performance.now();
  return new Promise((resolve) => {
    const observer = new MutationObserver(() => {
      observer.disconnect();
      resolve(performance.now() - begun);
    });
    observer.observe(list, { childList: true, subtree: true });
  });
}

/** Changes what else of a mail page changes: its title, a thread's id, its address, where it is scrolled to. */
export function stir(): void {
  document.title = `(1) ${document.title}`;
  document.querySelector('[role="main"] tr.zA')?.setAttribute('id', ':another');
  history.pushState(null, '', '#sent');
  window.scrollBy(0, 40);
}

/** How many chips stand in the rows: elements beside the subject that the page has not made. */
export function countChips(): number {
  return document.querySelectorAll('td.a4W .xT > :not(.y6, .y2)').length;
}

/** Elements on the whole page, those of closed shadow roots left out. */
export function countElements(): number {
  return document.querySelectorAll('*').length;
}

function row({ name, email }: SeededPerson, index: number): HTMLElement {
  const id = `:${(index + 40).toString(36)}`;
  return make(
    'tr.zA.yO',
    {
      id,
      role: 'row',
      tabindex: '-1',
      draggable: 'false',
      'aria-labelledby': `${id}.l`,
      jslog: '18406; u014N:xr6bB',
    },
    make('td.PF.xY.PE'),
    make(
      'td.oZ-x3.xY',
      { 'data-tooltip': 'Select' },
      make(
        'div.oZ-jc.T-Jo.J-J5-Ji',
        { id: `${id}.t`, role: 'checkbox', 'aria-checked': 'false', dir: 'ltr', tabindex: '-1' },
        make('div.T-Jo-auh', { role: 'presentation' }),
      ),
    ),
    make('td.apU.xY', {}, make('span.aXw.T-KT', { 'aria-label': 'Not starred' }, make('span.T-KT-JX'))),
    make(
      'td.WA.xY',
      {},
      make(
        'div.pG',
        { role: 'switch', 'aria-checked': 'false', 'data-tooltip-align': 'b,l' },
        make(
          'div.T-ays-a45',
          {},
          make('span.aol', {}, 'Click to teach that this conversation is important.'),
        ),
        make('div.pH.a9q'),
      ),
    ),
    make(
      'td.yX.xY',
      {},
      make(
        'div.afn',
        { id: `${id}.l` },
        `${name}, Plan for the next quarter, 09:41, Hello, thank you for the call.`,
      ),
      make(
        'div.yW',
        { id: `${id}.s` },
        make(
          'span.bA4',
          {},
          make('span.yP', { translate: 'no', email, name, 'data-hovercard-id': email }, name),
        ),
      ),
    ),
    make(
      'td.xY.a4W',
      { tabindex: '-1' },
      make(
        'div.xS',
        { role: 'link' },
        make(
          'div.xT',
          {},
          make(
            'div.y6',
            {},
            make(
              'span.bog',
              {},
              make(
                'span.bqe',
                {
                  'data-thread-id': `#thread-f:${1700 + index}`,
                  'data-legacy-thread-id': `17c${index.toString(16)}`,
                },
                'Plan for the next quarter',
              ),
            ),
          ),
          make(
            'span.y2',
            {},
            make('span.Zt', {}, ' - '),
            'Hello, thank you for the call of Tuesday; as agreed I send you',
          ),
        ),
      ),
      make('div.brd', {}, make('div.brc', {}, make('div.brg'), make('span.brh', {}, 'plan.pdf'))),
    ),
    make('td.byZ.xY', {}, make('div.bAk', {}, make('span.bAl'))),
    make('td.yf.xY', {}, '\u00a0'),
    make('td.xW.xY', {}, make('span', { title: 'Tue, 3 Nov 2026, 09:41' }, make('span.bq3', {}, '09:41'))),
    make(
      'td.bq4.xY',
      {},
      make(
        'ul.bqY',
        { role: 'toolbar' },
        ...['brq', 'bru', 'brr', 'brv'].map((name) =>
          make(`li.bqX.${name}`, { 'data-tooltip': name, jsaction: 'click:h5M12e' }),
        ),
      ),
    ),
  );
}

function make(
  tag: string,
  attributes: Readonly<Record<string, string>> = {},
  ...children: readonly (HTMLElement | string)[]
): HTMLElement {
  const [name = 'div', ...classes] = tag.split('.');
  const element = document.createElement(name);
  if (classes.length > 0) element.className = classes.join(' ');
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  element.append(...children);
  return element;
}
