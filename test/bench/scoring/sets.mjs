import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { unzipFile } from '#bench/scoring/unzip.mjs';
import { projectRoot } from '#tools/project.mjs';

/** @typedef {import('#bench/scoring/load.mjs').Scoring} Scoring */
/** @typedef {{ table: import('@/lib/scoring/learning/feature-table').FeatureTable, outcome: Uint8Array }} Closed */

/**
 * @typedef {object} Split closed leads, oldest first
 * @property {Closed} learned
 * @property {Closed} tested closed after all that were learned from
 */

/** Data that nobody here made up; it is not part of the project. */
const folder = join(projectRoot, '..', 'shared', 'data');

const day = 24 * 3600 * 1000;
/** A lead counts as won where that came within so many days. */
const daysToWin = 90;

/**
 * Leads of a marketplace: what page they came by, and from where. Learned from January to March 2018, tested on April
 * and May.
 * @param {Scoring} scoring
 * @returns {Promise<Split | null>} null: not there
 */
export async function readOlist(scoring) {
  const leads = await sheetOf(scoring, join(folder, 'olist', 'marketing_qualified_leads.csv'));
  const deals = await sheetOf(scoring, join(folder, 'olist', 'closed_deals.csv'));
  if (!leads || !deals) return null;
  const wonAt = new Map(
    columnOf(deals, 'mql_id').map((id, row) => [id, dayOf(columnOf(deals, 'won_date')[row] ?? '')]),
  );
  const ids = columnOf(leads, 'mql_id');
  const dates = columnOf(leads, 'first_contact_date');
  const order = rowsBetween(dates, '2018-01-01', '2018-06-01');
  const outcome = Uint8Array.from(order, (row) => {
    const won = wonAt.get(ids[row] ?? '');
    return won !== undefined && won - Date.parse(dates[row] ?? '') <= daysToWin * day ? 1 : 0;
  });
  const table = tableOf(scoring, leads, ['landing_page_id', 'origin'], order);
  const learned = order.filter((row) => (dates[row] ?? '') < '2018-04-01').length;
  return splitAt(scoring, { table, outcome }, learned);
}

/**
 * A bank's telephone campaign, in the order of its calls; how long a call took is known only once it is over. Learned
 * from the first 80 %.
 * @param {Scoring} scoring
 * @returns {Promise<Split | null>} null: not there
 */
export async function readUciBank(scoring) {
  const path = join(folder, 'uci-bank', 'bank-additional.zip');
  if (!existsSync(path)) return null;
  const file = unzipFile(readFileSync(path), 'bank-additional/bank-additional-full.csv');
  const sheet = sheetFrom(await scoring.readSheet(new Uint8Array(file)));
  const outcome = Uint8Array.from(columnOf(sheet, 'y'), (cell) => (cell === 'yes' ? 1 : 0));
  const names = sheet.header.filter((name) => name !== 'duration' && name !== 'y');
  const table = tableOf(scoring, sheet, names, [...outcome.keys()]);
  return splitAt(scoring, { table, outcome }, Math.floor(outcome.length * 0.8));
}

/**
 * Six leads with known histories: three of them closed, one of these won.
 * @returns {Closed | null} null: not there
 */
export function readSixLeads() {
  const path = join(folder, 'reference.json');
  if (!existsSync(path)) return null;
  /** @type {{ history: [string, string][], touches: string[], activities: [string, string][] }[]} */
  const leads = JSON.parse(readFileSync(path, 'utf8')).fixture.input.leads;
  const ends = leads.map(({ history }) => history.at(-1)?.[0]);
  const closed = leads.filter((_, at) => ends[at] === 'Won' || ends[at] === 'Lost');
  const values = (/** @type {(lead: (typeof leads)[number]) => number} */ count) =>
    Float64Array.from(closed, count);
  const column = { group: /** @type {const} */ ('interest'), kind: /** @type {const} */ ('number') };
  return {
    table: {
      rows: closed.length,
      columns: [
        { ...column, id: 'touches', values: values(({ touches }) => touches.length) },
        { ...column, id: 'activities', values: values(({ activities }) => activities.length) },
      ],
    },
    outcome: Uint8Array.from(closed, ({ history }) => (history.at(-1)?.[0] === 'Won' ? 1 : 0)),
  };
}

/**
 * @param {Scoring} scoring
 * @param {Closed} closed
 * @param {number} learned
 * @returns {Split}
 */
function splitAt(scoring, { table, outcome }, learned) {
  const rows = [...outcome.keys()];
  return {
    learned: { table: scoring.takeRows(table, rows.slice(0, learned)), outcome: outcome.slice(0, learned) },
    tested: { table: scoring.takeRows(table, rows.slice(learned)), outcome: outcome.slice(learned) },
  };
}

/**
 * @param {Scoring} scoring
 * @param {string} path
 */
async function sheetOf(scoring, path) {
  return existsSync(path) ? sheetFrom(await scoring.readSheet(new Uint8Array(readFileSync(path)))) : null;
}

/** @param {import('./sheet').SheetReading} reading */
function sheetFrom(reading) {
  if (!reading.ok) throw new Error(reading.problem);
  return reading.sheet;
}

/**
 * @param {import('./sheet').Sheet} sheet
 * @param {string} name
 */
function columnOf(sheet, name) {
  const at = sheet.header.indexOf(name);
  if (at < 0) throw new Error(`There is no column ${name}.`);
  return sheet.rows.map((row) => (row[at] ?? '').trim());
}

/**
 * @param {Scoring} scoring
 * @param {import('./sheet').Sheet} sheet
 * @param {readonly string[]} names
 * @param {readonly number[]} order
 */
function tableOf(scoring, sheet, names, order) {
  const columns = names.flatMap((name) => {
    const cells = columnOf(sheet, name);
    const guess = scoring.guessColumn(
      name,
      order.map((row) => cells[row] ?? ''),
    );
    return guess.kind === 'column' ? [guess.column] : [];
  });
  return { rows: order.length, columns };
}

/**
 * @param {readonly string[]} dates year first
 * @param {string} from
 * @param {string} to behind the last day
 */
function rowsBetween(dates, from, to) {
  const dated = dates.map((date, row) => ({ date, row })).filter(({ date }) => date >= from && date < to);
  return dated.toSorted((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0)).map(({ row }) => row);
}

/** @param {string} text day first */
function dayOf(text) {
  const [, date, month, year] = /^(\d+)-(\d+)-(\d+)/u.exec(text) ?? [];
  return Date.UTC(Number(year), Number(month) - 1, Number(date));
}
