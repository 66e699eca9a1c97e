import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { unzipFile } from '#bench/scoring/unzip.mjs';
import { shareOver } from '@/lib/metrics/estimate/kaplan-meier';
import type { LeadPast } from '@/lib/metrics/past/lead-past';
import { Pasts } from '@/lib/metrics/past/pasts';
import { rateOf } from '@/lib/metrics/rate';
import type { Asked } from '@/lib/metrics/report/asked';
import type { Report } from '@/lib/metrics/report/report';
import type { TimeCurve } from '@/lib/metrics/report/times';
import { reportOn } from '@/lib/metrics/report/report-on';
import { definitionOfStages, idOf, pastsOfSmall, smallFormat } from '@/test/tools/metrics/small-format';
import { asShare, ReferenceFile } from './reference-file';

/** Figures that others worked out, over data of other people's making. */
const folder = resolve('../shared/data');
const path = resolve(folder, 'reference.json');
const day = 86_400_000;

const asked = (asOf: number, more: Partial<Asked> = {}): Asked => ({
  period: { from: null, to: null },
  only: {},
  asOf,
  withinDays: null,
  months: 'utc',
  ...more,
});

const asCurve = (curve: TimeCurve): object => ({
  n: curve.n,
  events: curve.events,
  censored: curve.censored,
  quantile_days: {
    '0.25': curve.quantiles[0.25],
    '0.5': curve.quantiles[0.5],
    '0.75': curve.quantiles[0.75],
  },
});

/** Steps of a curve that is short enough to have them all. */
const survivalOf = ({ at, left }: TimeCurve): Parameters<typeof shareOver>[0] => ({
  at: Float64Array.from(at),
  left: Float64Array.from(left),
});

const overBy = (curve: TimeCurve, times: readonly number[]): object =>
  Object.fromEntries(times.map((time) => [time, shareOver(survivalOf(curve), time)]));

/** A lead of two stages: added, and perhaps won. */
const past = (id: string, addedAt: number, wonAt: number | null, more: Partial<LeadPast> = {}): LeadPast => ({
  id,
  addedAt,
  stays: [
    { stage: 'lead', at: addedAt, isBreak: false },
    ...(wonAt === null ? [] : [{ stage: 'won', at: wonAt, isBreak: false }]),
  ],
  backs: [],
  handOvers: [],
  clocks: [],
  did: [],
  source: null,
  programmes: [],
  owners: [],
  quadrants: [],
  values: [],
  ...more,
});

const rows = (text: string): readonly Record<string, string>[] =>
  Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true }).data;

const sha256 = (content: Buffer): string => createHash('sha256').update(content).digest('hex');

describe('figures of the reference', () => {
  if (!existsSync(path)) {
    it.todo('not run: ../shared/data/reference.json');
    return;
  }
  const file = new ReferenceFile(JSON.parse(readFileSync(path, 'utf8')));

  it('every share has the same interval', () => {
    const shares = sharesIn(file.content);
    expect(shares.length).toBeGreaterThan(40);
    for (const { k, n, ...wanted } of shares) {
      const ours = rateOf(k, n);
      expect(Math.abs((ours.low ?? Number.NaN) - wanted.lo95)).toBeLessThanOrEqual(1e-6);
      expect(Math.abs((ours.high ?? Number.NaN) - wanted.hi95)).toBeLessThanOrEqual(1e-6);
    }
  });

  it('the six leads', () => {
    const small = smallFormat.parse(file.at('fixture', 'input'));
    file.read('fixture', 'input');
    const report = reportOn(pastsOfSmall(small), asked(Date.parse(small.as_of ?? '')));
    const against = (ours: unknown, ...keys: readonly string[]): void =>
      file.expect(ours, 'fixture', 'expected', ...keys);

    for (const pair of ['Lead->MQL', 'MQL->SQL', 'SQL->Won']) {
      const [from = '', to = ''] = pair.split('->').map((name) => idOf(name));
      const conversion = report.conversion(from, to, null);
      against(asShare(conversion), 'stage_conversion_ever_reached', pair);
      expect(report.funnel.stages.find(({ stage }) => stage === from)?.conversion).toMatchObject({
        k: conversion.k,
        n: conversion.n,
      });
    }
    against(asShare(report.closing.leadToCustomer), 'close_rate_all_leads');
    against(asShare(report.closing.decided), 'win_rate_decided');

    const nameOf = (id: string): string => small.stages.find((name) => idOf(name) === id) ?? id;
    const exits = Object.fromEntries(
      report.exits.map(({ stage, to }) => [
        nameOf(stage),
        Object.fromEntries(to.map((each) => [nameOf(each.stage), each.count])),
      ]),
    );
    expect(exits).toEqual(file.at('fixture', 'expected', 'exits_by_stage'));
    against(exits, 'exits_by_stage');

    for (const { stage, curve } of report.times.stages)
      against(
        { ...asCurve(curve), exit_by_day: overBy(curve, [1, 2, 7, 14]) },
        'time_in_stage_km',
        nameOf(stage),
      );

    const { contact } = report.followUp;
    const status = (id: string): string | undefined =>
      (['met', 'breached', 'pending'] as const).find((group) => contact[group].leads().includes(id));
    for (const lead of small.leads) {
      const touch = lead.touches.map((at) => Date.parse(at)).at(0);
      const hours = touch === undefined ? null : (touch - Date.parse(lead.history[0]?.[1] ?? '')) / 3_600_000;
      against({ first_touch_hours: hours, status: status(lead.id) }, 'sla_24h', 'per_lead', lead.id);
      if (hours !== null) expect(contact.curve.at).toContain(hours);
    }
    against(asShare(contact.attainment), 'sla_24h', 'attainment');
    against(
      { ...asCurve(contact.curve), exit_by_day: overBy(contact.curve, [6, 24, 48]) },
      'sla_24h',
      'time_to_first_touch_km_hours',
    );
    const recycled = report.recycling.find(({ stage }) => stage === 'mql');
    against(recycled && asShare(recycled.rate), 'recycle_rate_MQL');
    const attended = report.activities.find(({ kind }) => kind === 'webinar-attended');
    const signedUp = attended?.signedUp;
    if (!attended || !signedUp) throw new Error('no webinar');
    against(asShare(signedUp.cameAndWon), 'webinar', 'source_literal_customers_who_watched_over_registrants');
    against(asShare(signedUp.won), 'webinar', 'customers_who_registered_over_registrants');
    against(asShare(attended.did), 'webinar', 'customers_who_watched_over_attendees');
    expect(signedUp.cameAndWon.hits()).toEqual(['a']);
    expect(signedUp.cameAndWon.base().toSorted()).toEqual(['a', 'b', 'd', 'e']);
  });

  const leadFile = resolve(folder, 'olist', 'marketing_qualified_leads.csv');
  const dealFile = resolve(folder, 'olist', 'closed_deals.csv');
  const hasOlist = existsSync(leadFile) && existsSync(dealFile);
  if (hasOlist)
    it('the leads of a marketplace', () => {
      const leads = readFileSync(leadFile);
      const against = (ours: unknown, ...keys: readonly string[]): void =>
        file.expect(ours, 'olist', ...keys);
      against(`sha256 ${sha256(leads)}`, 'files', 'marketing_qualified_leads.csv');
      file.read('olist', 'conventions');
      const deals = rows(readFileSync(dealFile, 'utf8'));
      const all = rows(leads.toString('utf8'));
      /** Lengths are whole days there, which forget that a deal was signed later on the day that is looked at. */
      const pastsUntil = (until: number): Pasts => {
        const wonAt = new Map(
          deals.flatMap(({ mql_id: id, won_date: date = '' }) =>
            wonTime(date) > until ? [] : [[id, Math.floor(wonTime(date) / day) * day]],
          ),
        );
        const pasts = new Pasts(definitionOfStages(['Lead', 'Won']));
        for (const {
          mql_id: id = '',
          first_contact_date: date = '',
          landing_page_id: page = '',
          origin,
        } of all) {
          const addedAt = Date.parse(date);
          pasts.put(
            past(id, addedAt, wonAt.get(id) ?? null, {
              source: origin === '' || origin === undefined ? '(missing)' : origin,
              programmes: [{ value: page, from: addedAt, to: null }],
            }),
          );
        }
        return pasts;
      };
      // The last win is of the day before.
      const asOf = Date.parse('2018-11-15');
      const pasts = pastsUntil(asOf);
      // The file counts all leads of a month, whatever their age: by then nobody is too young.
      const late = reportOn(pasts, asked(Date.parse('2019-01-01')));
      const report = reportOn(pasts, asked(asOf));
      against(asShare(report.closing.leadToCustomer), 'close_rate_all');
      against(report.closing.wonBeforeAdded.count, 'negative_duration_leads');
      against(byValue(report, 'source'), 'close_rate_by_origin');
      expect(report.by.source).toHaveLength(
        Object.keys(file.at('olist', 'close_rate_by_origin') as object).length,
      );
      const pages = report.by.programme.filter(({ leads }) => leads.count >= 100);
      against(byValue(report, 'programme'), 'close_rate_by_landing_page_n>=100');
      expect(pages).toHaveLength(
        Object.keys(file.at('olist', 'close_rate_by_landing_page_n>=100') as object).length,
      );
      against(report.by.programme.length, 'landing_pages_total');
      against(
        Object.fromEntries(
          late.cohorts.cohorts.map(({ month, leads: added, ever, within }) => [
            month,
            {
              leads: added.count,
              won_ever: ever.k,
              ...Object.fromEntries(within.map(({ days, k }) => [`won_${days}d`, k])),
            },
          ]),
        ),
        'cohort_by_month',
      );
      against(
        Object.fromEntries(
          report.trend.map(({ month, added, won, wonByAdded }) => [
            month,
            { created: added.count, won: won.count, ratio: wonByAdded.ratio },
          ]),
        ),
        'snapshot_by_month',
      );
      const { naive } = report.times.toWin;
      expect(naive.mean).toBeCloseTo((file.at('olist', 'time_to_close_won_only', 'mean') as number) ?? 0, 3);
      // Rounded to three digits there.
      against(
        { median: naive.median, mean: Math.round((naive.mean ?? 0) * 1000) / 1000, p90: naive.ninetieth },
        'time_to_close_won_only',
      );
      for (const date of ['2018-11-15', '2018-06-01', '2018-03-01']) {
        const until = Date.parse(date);
        const then = reportOn(
          pastsUntil(until),
          asked(until, { period: { from: Date.parse('2018-01-01'), to: until } }),
        );
        const { curve, naive: known } = then.times.toWin;
        against(
          {
            ...asCurve(curve),
            exit_by_day: overBy(curve, [30, 60, 90, 180]),
            naive_won_over_leads: then.closing.leadToCustomer.rate,
            naive_median_days_won_only: known.median,
          },
          `km_2018_cohorts_as_of_${date}`,
        );
        if (date !== '2018-11-15') continue;
        const { weeks, halfLifeDays } = then.times.toWin.hazard;
        against(
          weeks.map(({ week, atRisk, won, hazard }) => [week, atRisk, won, hazard]),
          'weekly_close_hazard_2018',
        );
        // Rounded to two digits there.
        against(Math.round((halfLifeDays ?? 0) * 100) / 100, 'hazard_half_life_days_weeks0_12');
      }
    });
  else it.todo('not run: ../shared/data/olist');

  const bank = resolve(folder, 'uci-bank', 'bank-additional.zip');
  if (existsSync(bank))
    it('the calls of a bank', () => {
      const content = unzipFile(readFileSync(bank), 'bank-additional/bank-additional-full.csv');
      const against = (ours: unknown, ...keys: readonly string[]): void =>
        file.expect(ours, 'uci_bank', ...keys);
      against(sha256(content), 'files', 'bank-additional-full.csv');
      file.read('uci_bank', 'note');
      const pasts = new Pasts(definitionOfStages(['Lead', 'Won']));
      for (const [index, { poutcome = '', campaign = '', y }] of rows(content.toString('utf8')).entries())
        pasts.put(
          past(String(index), 0, y === 'yes' ? day : null, {
            source: poutcome,
            programmes: [{ value: String(Math.min(10, Number(campaign))), from: 0, to: null }],
          }),
        );
      const report = reportOn(pasts, asked(2 * day));
      against(asShare(report.closing.leadToCustomer), 'close_rate_all');
      against(byValue(report, 'source'), 'close_rate_by_previous_outcome');
      against(byValue(report, 'programme'), 'close_rate_by_call_number');
      expect(report.by.programme).toHaveLength(10);
    });
  else it.todo('not run: ../shared/data/uci-bank');

  if (hasOlist && existsSync(bank))
    it('are all held against ours', () => {
      expect(file.unchecked()).toEqual([]);
    });
});

const byValue = (report: Report, facet: 'source' | 'programme'): object =>
  Object.fromEntries(report.by[facet].map(({ value, leadToCustomer }) => [value, asShare(leadToCustomer)]));

/** Won deals are dated `dd-mm-yyyy hh:mm`. */
function wonTime(text: string): number {
  const [date = '', time = ''] = text.split(' ');
  const [dayOfMonth = '', month = '', year = ''] = date.split('-');
  return Date.parse(`${year}-${month}-${dayOfMonth}T${time}Z`);
}

type Interval = { readonly k: number; readonly n: number; readonly lo95: number; readonly hi95: number };

/** Every share that the file holds, wherever it stands. */
function sharesIn(value: unknown): readonly Interval[] {
  if (typeof value !== 'object' || value === null) return [];
  return 'lo95' in value ? [value as Interval] : Object.values(value).flatMap((each) => sharesIn(each));
}
