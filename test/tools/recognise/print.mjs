/**
 * A report for people to read: the page in a few lines, then everybody with the place of their chip.
 * @param {import('@/test/tools/recognise/page-report').PageReport} report
 */
export function printReport({ url, site, view, viewer, health, contacts }) {
  const rungs = Object.entries(health.rungs).map(
    ([target, rung]) => `${target} ${rung === -1 ? 'none' : rung}`,
  );
  const lines = [
    `${site}, ${view}: ${url}`,
    `health   ${health.state}, ${health.recognised} of ${health.places} places recognised`,
    `rungs    ${rungs.join(', ') || 'none'}`,
    `mailbox  ${viewer?.email ?? 'not shown'}`,
    `people   ${contacts.length}`,
    ...contacts.flatMap(contactLines),
  ];
  return lines.join('\n');
}

/**
 * @param {import('@/test/tools/recognise/page-report').ReportedContact} contact
 * @param {number} index
 */
function contactLines({ name, email, profileUrl, role, anchor, ...more }, index) {
  const number = String(index + 1).padStart(3);
  const details = Object.entries(more).map(([key, value]) => `${key} ${String(value)}`);
  const identity = email ?? profileUrl ?? 'no identity';
  return [
    `${number}  ${[`${name ?? '(no name)'} <${identity}>`, role, ...details].join(', ')}`,
    `     chip ${anchor ?? 'nowhere'}`,
  ];
}
