import { nextEvent } from '#tools/bench/listen.mjs';

/**
 * @typedef {{ name: string, ph: string, pid: number, tid: number, ts: number, dur?: number, args?: any }} TraceEvent
 *   times in microseconds
 */

/**
 * @typedef {object} TaskOfOurs a task of a page's main thread in which script of ours ran
 * @property {number} task how long the task took, in ms
 * @property {number} ours how long of it was in calls into our script, layout that they forced included, in ms
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
  const script = `chrome-extension://${extensionId}/content-scripts/`;
  const calls = events.filter(
    ({ ph, args }) => ph === 'X' && String(args?.data?.url ?? '').startsWith(script),
  );
  const tasks = events.filter(({ ph, name }) => ph === 'X' && /(?:^|::)RunTask$/.test(name));
  return tasks
    .map((task) => ({ task, inside: calls.filter((call) => isWithin(call, task)) }))
    .filter(({ inside }) => inside.length > 0)
    .map(({ task, inside }) => ({
      task: (task.dur ?? 0) / 1000,
      ours: inside
        .filter((call) => !inside.some((other) => other !== call && isWithin(call, other)))
        .reduce((sum, call) => sum + (call.dur ?? 0) / 1000, 0),
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
