/**
 * What an archive is called: `stageside`, the day, and `.stageside` where a passphrase protects it.
 * @param at wall time in ms
 * @param number of the day's files; from the second on it is part of the name
 */
export function archiveName(at: number, isProtected: boolean, number = 1): string {
  const which = number === 1 ? '' : `-${number}`;
  return `stageside-${dayOf(at)}${which}.${isProtected ? 'stageside' : 'ndjson.gz'}`;
}

/** Day of a moment as files are named by it. */
export function dayOf(at: number): string {
  const day = new Date(at);
  const two = (number: number): string => String(number).padStart(2, '0');
  return `${day.getFullYear()}-${two(day.getMonth() + 1)}-${two(day.getDate())}`;
}
