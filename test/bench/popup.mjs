import { askBackground } from '#tools/bench/ask.mjs';
import { figureOf } from '#tools/bench/figure.mjs';
import { measureInTurns } from '#tools/bench/rounds.mjs';
import { until } from '#tools/bench/until.mjs';

export const about =
  'the popup with 100,000 leads in the store, the worker awake, beside a popup of one React element';

/** What stands for being there, by CSS. */
const marks = {
  /** The search takes letters. */
  usable: 'input:focus',
  /** The first of the leads that wait. */
  filled: '[role="option"]',
  /** Something of React's. */
  rendered: '#root > *',
};

/** @typedef {keyof typeof marks} Mark */

/** @param {import('#tools/bench/setup.mjs').BenchSetup} setup */
export async function run(setup) {
  const lab = await setup.openLab({ leads: 100_000, withBare: true });
  try {
    const tab = await lab.openTab();
    await tab.send('Emulation.setFocusEmulationEnabled', { enabled: true });
    await tab.send('Page.addScriptToEvaluateOnNewDocument', {
      source: `(${String(noteMarks)})(${JSON.stringify(marks)})`,
    });
    /**
     * @param {string} extensionId
     * @param {Mark} mark
     */
    const open = async (extensionId, mark) => {
      await tab.goto('about:blank');
      await tab.goto(`chrome-extension://${extensionId}/popup.html`);
      const read = async () => /** @type {number | undefined} */ (await tab.page.run(`markedAt.${mark}`));
      return until(`${marks[mark]} in the popup`, read);
    };
    const ours = async (/** @type {Mark} */ mark) => {
      const ms = await open(lab.extensionId, mark);
      // Awake for the next time as well.
      await askBackground(tab.page, 'storeReady', { space: 'main' });
      return ms;
    };
    const { usable, filled, floor } = await measureInTurns({
      usable: () => ours('usable'),
      filled: () => ours('filled'),
      floor: () => open(lab.bareId, 'rendered'),
    });
    return [
      figureOf({
        name: 'popup usable: the search takes letters',
        unit: 'ms',
        ours: usable,
        floor,
        budget: 2,
      }),
      figureOf({ name: 'popup filled: leads are shown', unit: 'ms', ours: filled, floor }),
    ];
  } finally {
    await lab.close();
  }
}

/**
 * Runs in the page before anything of its own: notes when each mark was first there, in ms since the page was asked for.
 * @param {Record<string, string>} marks
 */
function noteMarks(marks) {
  /** @type {Record<string, number>} */
  const markedAt = {};
  const look = () => {
    for (const [mark, selector] of Object.entries(marks))
      if (!(mark in markedAt) && document.querySelector(selector) !== null)
        markedAt[mark] = performance.now();
  };
  Object.assign(globalThis, { markedAt });
  new MutationObserver(look).observe(document, { childList: true, subtree: true });
  document.addEventListener('focusin', look, true);
}
