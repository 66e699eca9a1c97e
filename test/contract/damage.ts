/** Ways in which a page changes under an adapter: by drift, by language, by other extensions, by a forger. */

/** Every class gets another name, as after a release of the site. */
export function renameClasses(document: Document): void {
  for (const element of elementsOf(document)) {
    const value = element.getAttribute('class');
    if (value === null) continue;
    const names = value.split(/\s+/u);
    element.setAttribute('class', names.map((name) => `z${name}q`).join(' '));
  }
}

/**
 * Every visible word, tooltip and label becomes another language's, and the direction turns.
 * @param names what is left alone: nobody is called otherwise in another language
 * @param addressesStay whatever holds an address is left alone as well
 * @param site its id: its own products keep their names
 */
export function translate(
  document: Document,
  names: readonly string[],
  addressesStay = false,
  site = '',
): void {
  const kept = new Set(['', ...names]);
  const stays = (text: string): boolean =>
    kept.has(text.trim()) ||
    (addressesStay && text.includes('@')) ||
    (site !== '' && text.trim().toLowerCase().startsWith(site));
  for (const text of textsOf(document)) if (!stays(text.data)) text.data = 'слово كلمة';
  for (const element of elementsOf(document)) {
    for (const name of ['title', 'alt', 'aria-label', 'data-tooltip', 'placeholder']) {
      const value = element.getAttribute(name);
      if (value !== null && !(addressesStay && value.includes('@'))) element.setAttribute(name, 'слово');
    }
  }
  document.documentElement.setAttribute('lang', 'ar');
  document.documentElement.setAttribute('dir', 'rtl');
}

/** Every text says what it says twice, as hidden copies for screen readers do. */
export function doubleTexts(document: Document): void {
  for (const text of textsOf(document)) if (text.data.trim() !== '') text.data = `${text.data} ${text.data}`;
}

/** One address becomes another in every attribute: the node is used again for somebody else. */
export function replaceInAttributes(root: Document | Element, from: string, to: string): void {
  for (const element of elementsOf(root)) {
    for (const [name, value] of attributesOf(element)) {
      if (value.toLowerCase().includes(from))
        element.setAttribute(name, value.toLowerCase().replaceAll(from, to));
    }
  }
}

/** By their names and values: jsdom makes an object of each attribute that is asked for itself, on pages of thousands. */
function attributesOf(element: Element): (readonly [name: string, value: string])[] {
  return element.getAttributeNames().map((name) => [name, element.getAttribute(name) ?? ''] as const);
}

/** Every element under a root, those in open shadow roots among them. */
export function elementsOf(root: ParentNode): Element[] {
  return [...root.querySelectorAll('*')].flatMap((element) => [
    element,
    ...(element.shadowRoot === null ? [] : elementsOf(element.shadowRoot)),
  ]);
}

/** The same in every text as well, for sites that show addresses nowhere else. */
export function replaceInTexts(root: Document | Element, from: string, to: string): void {
  for (const text of textsOf(root)) {
    if (text.data.toLowerCase().includes(from)) text.data = text.data.toLowerCase().replaceAll(from, to);
  }
}

/**
 * A profile becomes another in every attribute and in structured data: the page is used again for somebody else.
 * @param profile its address
 * @param slug of the other one
 */
export function replaceProfile(root: Document | Element, profile: string, slug: string): void {
  const address = profileIn(profile);
  for (const element of root.querySelectorAll('*')) {
    for (const [name, value] of attributesOf(element)) {
      const other = value.replaceAll(address, `/in/${slug}`);
      if (other !== value) element.setAttribute(name, other);
    }
    if (element.localName === 'script')
      element.textContent = element.textContent.replaceAll(address, `/in/${slug}`);
  }
}

/** Finds a profile's address, but none of a longer slug. */
export function profileIn(profile: string): RegExp {
  const slug = profile.split('/').at(-1) ?? '';
  return new RegExp(String.raw`/in/${slug.replaceAll('.', String.raw`\.`)}(?![\w%-])`, 'giu');
}

/** What other extensions leave on a page: addresses in texts, links, fields, tooltips and attributes of their own. */
export const foreignNodes: readonly string[] = [
  '<span class="ext-badge">spy@extension.example</span>',
  '<a class="ext-link" href="mailto:spy@extension.example">Spy</a>',
  '<a class="ext-link" href="https://extension.example/in/spy">Spy</a>',
  '<span class="ext-tip" title="Spy &lt;spy@extension.example&gt;" data-email="spy@extension.example"></span>',
  '<input class="ext-field" type="email" value="spy@extension.example">',
  '<x-extension-root data-user="spy@extension.example"></x-extension-root>',
  '<div class="ext-panel"><h3>Spy</h3><table><tr><td>spy@extension.example</td></tr></table></div>',
];

/** Forms and images whose names take over properties of the document and of forms. */
export const clobberingNodes = [
  '<img name="querySelector"><img name="querySelectorAll"><img name="body"><img name="title">',
  '<form><input name="closest"><input name="matches"><input name="getAttribute"><input name="parentElement"></form>',
].join('');

/** Puts nodes into a parsed page without running anything. */
export function insertMarkup(parent: Element, markup: string, at: InsertPosition = 'afterbegin'): void {
  parent.insertAdjacentHTML(at, markup);
}

/** Every text that a page shows; its title is none of them. */
function textsOf(root: Document | Element): Text[] {
  const top = root instanceof Document ? root.body : root;
  const nodes = [top, ...elementsOf(top)].flatMap((element) => [
    ...element.childNodes,
    ...(element.shadowRoot?.childNodes ?? []),
  ]);
  return nodes.filter((node): node is Text => node instanceof Text);
}
