// @vitest-environment jsdom
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runs } from '@/test/chance';
import { quickenLabels } from './quick-labels';
import { quickenStyles } from './quick-styles';

const ownStyle = window.getComputedStyle.bind(window);
const labelled = [
  HTMLButtonElement,
  HTMLInputElement,
  HTMLMeterElement,
  HTMLOutputElement,
  HTMLProgressElement,
  HTMLSelectElement,
  HTMLTextAreaElement,
];
const ownLabels = new Map(
  labelled.map((kind) => [kind, Object.getOwnPropertyDescriptor(kind.prototype, 'labels')?.get]),
);
quickenStyles(window);
quickenLabels(window);

const names = (
  'div span p label button input select textarea output meter progress details summary dialog template slot svg title ' +
  'table tbody tr td ul li a h1 section noscript embed article'
).split(' ');

const attributes = fc.dictionary(
  fc.constantFrom('hidden', 'style', 'type', 'open', 'popover', 'id', 'for', 'class', 'dir'),
  fc.constantFrom(
    '',
    'a',
    'b',
    'hidden',
    'until-found',
    'radio',
    'auto',
    'rtl',
    'color: red',
    'display: none',
    'display: flex; pointer-events: none',
    'visibility: hidden',
    'visibility: visible',
    'visibility: inherit',
    'pointer-events: none',
  ),
  { maxKeys: 3 },
);

type Tree = {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly Tree[];
};

/** As deep as asked. */
const growing: fc.Memo<Tree> = fc.memo((depth) =>
  fc.record({
    name: fc.constantFrom(...names),
    attributes,
    children: depth > 1 ? fc.array(growing(), { maxLength: 3 }) : fc.constant([]),
  }),
);
const trees = growing(3);

function grow({ name, attributes, children }: Tree): Element {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  element.append(...children.map(grow));
  return element;
}

/** All that grew, and what it grew in. */
function elementsOf(tree: Tree): readonly Element[] {
  document.body.replaceChildren(grow(tree));
  return [document.documentElement, document.body, ...document.body.querySelectorAll('*')];
}

const asked = ['display', 'visibility', 'pointer-events', 'direction', 'overflow'];

function expectSameStyles(elements: readonly Element[]): void {
  for (const element of elements) {
    const [own, quick] = [ownStyle(element), getComputedStyle(element)];
    const told = (style: CSSStyleDeclaration): unknown => [
      ...asked.map((property) => style.getPropertyValue(property)),
      style.display,
      style.visibility,
      style.pointerEvents,
      style.cursor,
    ];
    expect([element.outerHTML, told(quick)]).toEqual([element.outerHTML, told(own)]);
  }
}

describe('whether something is seen', () => {
  it('is told as by jsdom, of whatever stands in a page', () => {
    fc.assert(
      fc.property(trees, (tree) => expectSameStyles(elementsOf(tree))),
      { numRuns: runs(50) },
    );
  });

  it('is told as by jsdom where the page has rules of its own', () => {
    const rules = document.createElement('style');
    rules.textContent = '.a { display: none } .b { visibility: hidden } p { pointer-events: none }';
    document.head.append(rules);
    try {
      fc.assert(
        fc.property(trees, (tree) => expectSameStyles(elementsOf(tree))),
        { numRuns: runs(10) },
      );
    } finally {
      rules.remove();
    }
  });

  it('is told as by jsdom in a shadow tree, and outside of any page', () => {
    const host = document.createElement('div');
    document.body.replaceChildren(host);
    const inside = document.createElement('span');
    host.attachShadow({ mode: 'open' }).append(inside);
    const nowhere = document.createElement('p');
    expectSameStyles([inside, nowhere]);
    host.style.visibility = 'hidden';
    expectSameStyles([inside]);
  });

  it('follows what happens to an element', () => {
    const box = document.createElement('section');
    const inside = document.createElement('b');
    box.append(inside);
    document.body.replaceChildren(box);
    const seen = (): unknown => [getComputedStyle(box).display, getComputedStyle(inside).visibility];
    expect(seen()).toEqual(['block', 'visible']);
    box.hidden = true;
    box.style.visibility = 'hidden';
    expect(seen()).toEqual(['none', 'hidden']);
  });
});

describe('the labels of a field', () => {
  const own = (field: Element): unknown => {
    const kind = labelled.find((each) => field instanceof each);
    const get = kind && ownLabels.get(kind);
    const list = get?.call(field) as NodeListOf<Element> | null | undefined;
    return list && [...list];
  };
  const quick = (field: Element): unknown => {
    const list = (field as HTMLInputElement).labels;
    return list && [...list];
  };

  it('are those that jsdom finds, in the same order', () => {
    const fields = fc.constantFrom('label', 'input', 'button', 'div', 'output');
    const part = fc.record({ name: fields, attributes, children: fc.array(growing(2), { maxLength: 2 }) });
    const forms = fc.array(part, { maxLength: 6 });
    fc.assert(
      fc.property(forms, (form) => {
        for (const field of elementsOf({ name: 'form', attributes: {}, children: form }))
          expect([document.body.innerHTML, quick(field)]).toEqual([document.body.innerHTML, own(field)]);
      }),
      { numRuns: runs(50) },
    );
  });
});
