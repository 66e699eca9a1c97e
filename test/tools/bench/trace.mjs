import { nextEvent } from '#tools/bench/listen.mjs';

/**
 * @typedef {{ name: string, ph: string, pid: number, tid: number, ts: number, dur?: number, tdur?: number, args?: any }} TraceEvent
 *   times in microseconds; `tdur`: what the thread worked of `dur`
 */

/**
 * @typedef {object} TaskOfOurs a task of a page in which script of ours ran
 * @property {number} ms how long the thread worked on calls into our script, layout that they forced included
 * @property {boolean} byTimer whether a timer of ours began it
 */

/**
 * Records what the browser does meanwhile.
 * @param {import('#tools/bench/lab.mjs').Lab} lab
 * @param {() => Promise<unknown>} work
 * @returns {Promise<readonly TraceEvent[]>}
 */
export async function traceWhile(lab, work) {
  /** @type {TraceEvent[]} */
  const events = [];
  const stopListening = lab.on('Tracing.dataCollected', ({ value }) => events.push(...value));
  const traceConfig = { includedCategories: ['toplevel', 'devtools.timeline'], excludedCategories: ['*'] };
  await lab.send('Tracing.start', { transferMode: 'ReportEvents', traceConfig });
  await work();
  const complete = nextEvent(lab.on, 'Tracing.tracingComplete');
  await lab.send('Tracing.end');
  await complete;
  stopListening();
  return events;
}

/**
 * The tasks in which script of an extension ran in foreign pages.
 * @param {readonly TraceEvent[]} events
 * @param {string} extensionId
 * @returns {TaskOfOurs[]}
 */
export function tasksOf(events, extensionId) {
  // Not the worker's, nor that of pages of ours, which lies in `chunks`.
  const script = new RegExp(
    `^chrome-extension://${extensionId}/(?!background)(?:content-scripts/)?[\\w-]+\\.js$`,
  );
  const whole = events.filter(({ ph }) => ph === 'X');
  const calls = whole.filter(({ args }) => script.test(String(args?.data?.url ?? '')));
  const timers = whole.filter(({ name }) => name === 'TimerFire');
  return whole
    .filter(({ name }) => /(?:^|::)RunTask$/.test(name))
    .map((task) => calls.filter((call) => isWithin(call, task)))
    .filter((inside) => inside.length > 0)
    .map((inside) => ({
      ms: inside
        .filter((call) => !inside.some((other) => other !== call && isWithin(call, other)))
        .reduce((sum, call) => sum + (call.tdur ?? call.dur ?? 0) / 1000, 0),
      byTimer: inside.every((call) => timers.some((timer) => isWithin(call, timer))),
    }));
}

/**
 * @param {TraceEvent} inner
 * @param {TraceEvent} outer
 */
function isWithin(inner, outer) {
  if (inner.pid !== outer.pid || inner.tid !== outer.tid) return false;
  return inner.ts >= outer.ts && inner.ts + (inner.dur ?? 0) <= outer.ts + (outer.dur ?? 0);
}
