/**
 * Sees into closed shadow roots, as a person's eyes and a screen reader do and as no script of the page can: over the
 * debugging protocol. Presses are real mouse events at the control's place, so that the browser calls them trusted.
 */

import { closedShadows } from '#tools/pierce/shadow-tree.mjs';

/** @typedef {import('@playwright/test').Page} Page */
/** @typedef {import('@playwright/test').CDPSession} Session */
/** @typedef {Readonly<{ x: number, y: number, width: number, height: number }>} Box in CSS pixels of the viewport */
/** @typedef {import('#tools/pierce/shadow-tree.mjs').Shadow & { box: Box | undefined }} PlacedShadow */
/** @typedef {import('#tools/pierce/shadow-tree.mjs').Control} Control */
/** @typedef {import('#tools/pierce/shadow-tree.mjs').Spoken} Spoken */
/** @typedef {Readonly<{ frame: Readonly<{ id: string }>, childFrames?: readonly FrameTree[] }>} FrameTree */

/**
 * Which control is meant: by its name, in the row whose text matches, in a card instead of a chip.
 * @typedef {Readonly<{ row?: RegExp, button?: RegExp, card?: boolean }>} Pick
 */

/**
 * Everything that stands in closed shadow roots, in document order. Reads only: no script runs in the page.
 * @param {Page} page
 * @returns {Promise<PlacedShadow[]>} `box` undefined: not laid out
 */
function shadowsOf(page) {
  return withSession(page, async (session) => {
    const { root } = await session.send('DOM.getDocument', { depth: -1, pierce: true });
    const nodes = await spokenIn(session, (await session.send('Page.getFrameTree')).frameTree);
    const placed = [];
    for (const shadow of closedShadows(root, nodes))
      placed.push({ ...shadow, box: await boxOf(session, shadow.backendNodeId) });
    return placed;
  });
}

/**
 * What a screen reader is told of a page and of the frames in it that run with it; of others the session knows nothing.
 * @param {Session} session
 * @param {FrameTree} tree
 * @returns {Promise<Spoken[]>}
 */
async function spokenIn(session, { frame, childFrames = [] }) {
  const { nodes } = await session
    .send('Accessibility.getFullAXTree', { frameId: frame.id })
    // A frame may be gone since the tree was read.
    .catch(() => ({ nodes: [] }));
  const inside = await Promise.all(childFrames.map((child) => spokenIn(session, child)));
  return [...nodes, ...inside.flat()];
}

/**
 * The chips that a person sees on a page: closed shadow roots with a place of their own, cards left out.
 * @param {Page} page
 * @returns {Promise<PlacedShadow[]>}
 */
export async function chipsOf(page) {
  const shadows = await shadowsOf(page);
  return shadows.filter(({ box, roles }) => box !== undefined && !isCard(roles));
}

/**
 * The card that is open on a page, if one is.
 * @param {Page} page
 * @returns {Promise<PlacedShadow | undefined>}
 */
export async function cardOf(page) {
  const shadows = await shadowsOf(page);
  return shadows.find(({ roles }) => isCard(roles));
}

/**
 * Presses a control of a chip, or with `card` of the open card, with a real click of the mouse; waits for it to be there.
 * @param {Page} page
 * @param {Pick} pick without `button`: the first control
 * @param {{ milliseconds?: number }} [options] how long to wait for it
 * @throws when there is no such control in time; the message lists what there is
 */
export async function pressChip(page, pick, options) {
  const box = await placeOf(page, pick, options);
  await pressLikeAPerson(page, box.x + box.width / 2, box.y + box.height / 2);
}

/**
 * Where the control is once it was scrolled to. One that is drawn anew in between is looked for again: the card follows
 * what happens to its lead.
 * @param {Page} page
 * @param {Pick} pick
 * @param {{ milliseconds?: number }} [options]
 */
async function placeOf(page, pick, options) {
  const end = performance.now() + (options?.milliseconds ?? 10_000);
  for (;;) {
    const { backendNodeId } = await findControl(page, pick, options);
    const box = await withSession(page, async (session) => {
      const scrolled = session.send('DOM.scrollIntoViewIfNeeded', { backendNodeId });
      const isThere = await scrolled.then(
        () => true,
        () => false,
      );
      return isThere ? boxOf(session, backendNodeId) : undefined;
    });
    if (box !== undefined) return box;
    if (performance.now() > end) throw new Error('The control has no place on the page.');
  }
}

/**
 * Comes, looks, and presses: a press that follows at once upon the pointer's coming counts for nothing on a target
 * that guards against a page sliding it under the pointer. Time is the page's own, which goes slowly where the machine is
 * busy.
 * @param {Page} page
 * @param {number} x
 * @param {number} y
 */
async function pressLikeAPerson(page, x, y) {
  await withSession(page, async (session) => {
    const clock = await pageClock(session);
    await page.mouse.move(x - 1, y);
    // Targets are looked at ten times a second at most.
    await clock.pass(110);
    await page.mouse.move(x, y);
    await clock.pass(0);
    // A quarter of a second from the last look on, a target counts as one that stands still.
    await clock.pass(280);
  });
  await page.mouse.click(x, y, { delay: 30 });
}

/**
 * Waits with a page, in a world that the page knows nothing of.
 * @param {Session} session
 */
async function pageClock(session) {
  const { frameTree } = await session.send('Page.getFrameTree');
  const frameId = frameTree.frame.id;
  const { executionContextId: contextId } = await session.send('Page.createIsolatedWorld', { frameId });
  return {
    /** Lets so many ms pass, and then the browser say what it sees of the page to everybody who asked before. */
    pass: async (/** @type {number} */ milliseconds) => {
      const expression = `(${passIn.toString()})(${milliseconds})`;
      await session.send('Runtime.evaluate', { contextId, expression, awaitPromise: true });
    },
  };
}

/**
 * Runs in the page.
 * @param {number} milliseconds
 * @returns {Promise<void>}
 */
function passIn(milliseconds) {
  return new Promise((resolve) => {
    // Asked as chips ask: what lies on top is told at times of its own.
    const options = /** @type {IntersectionObserverInit} */ ({ trackVisibility: true, delay: 100 });
    const observer = new IntersectionObserver(() => {
      observer.disconnect();
      resolve();
    }, options);
    setTimeout(() => observer.observe(document.documentElement), milliseconds);
  });
}

/**
 * The control that is meant, as soon as it is there and not disabled.
 * @param {Page} page
 * @param {Pick} pick
 * @param {{ milliseconds?: number }} [options]
 * @returns {Promise<Control>}
 */
export async function findControl(page, pick, { milliseconds = 10_000 } = {}) {
  const end = performance.now() + milliseconds;
  for (;;) {
    const shadows = pick.card
      ? [await cardOf(page)].filter((card) => card !== undefined)
      : await chipsOf(page);
    const inRow = shadows.filter(({ rowText }) => pick.row === undefined || pick.row.test(rowText));
    const controls = inRow.flatMap(({ controls }) => controls);
    const control = controls.find(({ name, disabled }) => !disabled && (pick.button?.test(name) ?? true));
    if (control !== undefined) return control;
    if (performance.now() > end)
      throw new Error(`${described(pick)} is not there; there is ${listed(shadows)}`);
    await page.waitForTimeout(50);
  }
}

/** @param {readonly string[]} roles */
const isCard = (roles) => roles.includes('dialog') || roles.includes('alertdialog');

/** @param {Pick} pick */
function described({ row, button, card }) {
  return `A control ${button ?? ''} ${card ? 'in the card' : `in a chip${row ? ` in row ${row}` : ''}`}`;
}

/** @param {readonly PlacedShadow[]} shadows */
function listed(shadows) {
  const lines = shadows.map(({ rowText, controls }) => {
    const names = controls.map(({ name, disabled }) => `"${name}"${disabled ? ' (disabled)' : ''}`);
    return `  ${rowText.slice(0, 60) || '(no row)'}: ${names.join(', ') || 'nothing to press'}`;
  });
  return lines.length === 0 ? 'none at all' : `only\n${lines.join('\n')}`;
}

/**
 * @template Result
 * @param {Page} page
 * @param {(session: Session) => Promise<Result>} work
 * @returns {Promise<Result>}
 */
async function withSession(page, work) {
  const session = await page.context().newCDPSession(page);
  try {
    return await work(session);
  } finally {
    await session.detach().catch(() => {});
  }
}

/**
 * @param {Session} session
 * @param {number} backendNodeId
 * @returns {Promise<Box | undefined>}
 */
async function boxOf(session, backendNodeId) {
  try {
    const { model } = await session.send('DOM.getBoxModel', { backendNodeId });
    const [left = 0, top = 0] = model.border;
    return model.width * model.height === 0
      ? undefined
      : { x: left, y: top, width: model.width, height: model.height };
  } catch {
    // Not laid out: hidden, or gone since the page was read.
    return undefined;
  }
}
