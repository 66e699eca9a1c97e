import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { guessDecimal, parseAmount, parseCurrency } from '@/lib/transfer/files/amounts';
import {
  dateFormats,
  dateReaders,
  guessDates,
  tallyDates,
  type DateFormat,
} from '@/lib/transfer/files/dates';
import { momentReader } from '@/lib/transfer/files/moment';
import { runs } from '@/test/chance';

const now = Date.UTC(2026, 10, 22, 12);

const inBerlin = Object.fromEntries(
  dateFormats.map((format) => [format, momentReader(format, 'Europe/Berlin', now)]),
) as Record<DateFormat, ReturnType<typeof momentReader>>;

/** A date as it is read in Berlin, in UTC to the second; else why not. */
function read(format: DateFormat, text: string, reader = inBerlin[format]): string {
  const moment = reader(text);
  return moment.ok ? new Date(moment.at).toISOString().slice(0, 19) : moment.why;
}

describe('a date of a file', () => {
  it.each<[DateFormat, string, string]>([
    ['iso', '2026-01-05', '2026-01-04T23:00:00'],
    ['iso', '2026-07-05 09:15:30', '2026-07-05T07:15:30'],
    ['iso', '2026-07-05T09:15:30.250Z', '2026-07-05T09:15:30'],
    ['iso', '2010-10-14T12:00:00.000Z-0300', '2010-10-14T15:00:00'],
    ['iso', '2026-07-05T09:15:30+02:00', '2026-07-05T07:15:30'],
    ['iso', '2026-07-05 09:15 GMT-5', 'notADate'],
    ['iso', '2026-07-05 09:15 EST', '2026-07-05T14:15:00'],
    ['iso', '20260105', '2026-01-04T23:00:00'],
    ['iso', '2026/1/5 7:05', '2026-01-05T06:05:00'],
    ['iso', '20260105T071500Z', '2026-01-05T07:15:00'],
    ['dayFirst', '26-02-2018 19:58', '2018-02-26T18:58:00'],
    ['dayFirst', '05.03.26, 14.05', '2026-03-05T13:05:00'],
    ['dayFirst', '5. 3. 2026', '2026-03-04T23:00:00'],
    ['dayFirst', '31.04.2026', 'impossibleDate'],
    ['dayFirst', '29.02.2025', 'impossibleDate'],
    ['dayFirst', '28-02-2026 24:10', 'impossibleDate'],
    ['monthFirst', '11/30/2025', '2025-11-29T23:00:00'],
    ['monthFirst', '7/5/2026 9:15 PM', '2026-07-05T19:15:00'],
    ['monthFirst', '12/31/2026', 'futureDate'],
    ['monthFirst', '13/12/2025', 'impossibleDate'],
    ['monthFirst', '07/15/2009 02:14:45+0800', '2009-07-14T18:14:45'],
    ['monthFirst', '2009\\7\\14 22:14:45+0800', 'notADate'],
    ['named', '12 Mar 2025', '2025-03-11T23:00:00'],
    ['named', 'Apr 02, 2020 11:51 AM', '2020-04-02T09:51:00'],
    ['named', 'Thu, 19 November 2026 08:00:00 GMT', '2026-11-19T08:00:00'],
    ['named', '3. März 2026', '2026-03-02T23:00:00'],
    ['named', '4 de febrero de 2026', '2026-02-03T23:00:00'],
    ['named', '14-févr.-2026', '2026-02-13T23:00:00'],
    ['named', '31 Jun 2026', 'impossibleDate'],
    ['named', '12 Foo 2025', 'notADate'],
    ['serial', '45631.0', '2024-12-04T23:00:00'],
    ['serial', '45631,75', '2024-12-05T17:00:00'],
    ['serial', '60', 'notADate'],
    ['epoch', '1767603600', '2026-01-05T09:00:00'],
    ['epoch', '1767603600123', '2026-01-05T09:00:00'],
    ['iso', '1960-01-01', 'impossibleDate'],
    ['iso', '9999-12-31', 'futureDate'],
    ['iso', '', 'notADate'],
  ])('as %s: %s', (format, text, expected) => {
    expect(read(format, text)).toBe(expected);
  });

  it('follows the clock of its zone, where that is put forward and back', () => {
    expect(read('iso', '2026-03-29 01:59')).toBe('2026-03-29T00:59:00');
    expect(read('iso', '2026-03-29 03:01')).toBe('2026-03-29T01:01:00');
    expect(read('iso', '2026-10-25 04:00')).toBe('2026-10-25T03:00:00');
    const inCalifornia = momentReader('iso', 'America/Los_Angeles', now);
    expect(read('iso', '2026-01-05 09:00', inCalifornia)).toBe('2026-01-05T17:00:00');
  });

  it('is the same whichever way it is written', () => {
    const days = fc.date({
      min: new Date(Date.UTC(1971, 0, 1)),
      max: new Date(Date.UTC(2026, 0, 1)),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(days, (date) => {
        const [year = '', month = '', dayOf = ''] = date.toISOString().slice(0, 10).split('-');
        const time = date.toISOString().slice(11, 16);
        const ways = [
          read('iso', `${year}-${month}-${dayOf} ${time}`),
          read('dayFirst', `${dayOf}.${month}.${year} ${time}`),
          read('monthFirst', `${month}/${dayOf}/${year}, ${time}`),
          read(
            'named',
            `${dayOf} ${date.toLocaleString('en', { month: 'short', timeZone: 'UTC' })} ${year} ${time}`,
          ),
        ];
        expect(new Set(ways).size).toBe(1);
      }),
      { numRuns: runs(200) },
    );
  });
});

describe('the dates of a column', () => {
  const readers = dateReaders();
  it.each<[readonly string[], unknown]>([
    [['2026-01-05', '2026-02-01'], { format: 'iso', isAmbiguous: false }],
    [['05.03.2026', '13.03.2026'], { format: 'dayFirst', isAmbiguous: false }],
    [['05/03/2026', '03/13/2026'], { format: 'monthFirst', isAmbiguous: false }],
    [['05/03/2026', '03/12/2026', ''], { format: 'dayFirst', isAmbiguous: true }],
    [['05/03/2026 9:00 AM'], { format: 'monthFirst', isAmbiguous: true }],
    [['12 Mar 2025', '', '-'], { format: 'named', isAmbiguous: false }],
    [['45631', '45632.5'], { format: 'serial', isAmbiguous: false }],
    [['Berlin', '2026-01-05', 'Rom'], null],
    [['', '-'], null],
  ])('%j', (cells, expected) => {
    expect(guessDates(cells, readers)).toEqual(expected);
  });

  it('are told apart by a day that comes late in a long file', () => {
    const tally = tallyDates(readers);
    for (let index = 0; index < 5000; index += 1) tally.add('05/03/2026');
    expect(tally.guess()).toEqual({ format: 'dayFirst', isAmbiguous: true });
    tally.add('03/28/2026');
    expect(tally.guess()).toEqual({ format: 'monthFirst', isAmbiguous: false });
  });
});

describe('an amount of a file', () => {
  it.each<[string, '.' | ',', unknown]>([
    ['1.234,56', ',', { amount: 1234.56, currency: null }],
    ['1,234.56', '.', { amount: 1234.56, currency: null }],
    ['€ 1.234', ',', { amount: 1234, currency: 'EUR' }],
    ['12.000,50 €', ',', { amount: 12_000.5, currency: 'EUR' }],
    ['USD 48,000.00', '.', { amount: 48_000, currency: 'USD' }],
    ['48 000,00 kr', ',', { amount: 48_000, currency: null }],
    ['CHF 1’234.50', '.', { amount: 1234.5, currency: 'CHF' }],
    ['R$ 10,00', ',', { amount: 10, currency: 'BRL' }],
    ['1,00,000', '.', { amount: 100_000, currency: null }],
    ['$5', '.', { amount: 5, currency: null }],
    ['0', '.', { amount: 0, currency: null }],
    ['1.234,56', '.', null],
    ['-5', '.', null],
    ['(5)', '.', null],
    ['1e9', '.', null],
    ['much', '.', null],
    ['9'.repeat(40), '.', null],
    ['=1+1', '.', null],
  ])('%s with "%s"', (text, decimal, expected) => {
    expect(parseAmount(text, decimal)).toEqual(expected);
  });

  it('has the sign before its fraction told by the column', () => {
    expect(guessDecimal(['1.234,56', '10'])).toBe(',');
    expect(guessDecimal(['1,234.56'])).toBe('.');
    expect(guessDecimal(['1.234.567'])).toBe(',');
    expect(guessDecimal(['12,5 €', '3,25 €'])).toBe(',');
    expect(guessDecimal(['1,234', ''])).toBe('.');
  });

  it('names its currency by code or sign', () => {
    expect(['eur', '€', 'US Dollar (USD)', 'kroner'].map(parseCurrency)).toEqual(['EUR', 'EUR', 'USD', null]);
  });
});
