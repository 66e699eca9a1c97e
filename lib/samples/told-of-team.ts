import type { Actor } from '@/lib/funnel/log/event';
import type { TeamPayload } from '@/lib/funnel/team/team-event';
import { words } from '@/lib/words';
import { actorsFor } from './team';
import { days } from './tell';

/** Something that was said of an invented programme or company. `at`: wall time in ms. */
export type SharedSample = { readonly at: number; readonly actor: Actor; readonly payload: TeamPayload };

/** Invented programmes by their ids, which are the same in every store: whoever is told to be in one names it. */
export const sampleProgrammes = {
  webinar: '01900000-5a3b-7000-8000-000000000001',
  fair: '01900000-5a3b-7000-8000-000000000002',
} as const;

/** The companies that something is told of; their people are among the cast. */
const domains = {
  lumenroute: 'lumenroute.example',
  kolejnia: 'kolejnia.example',
  werkzeuge: 'vereinigte-praezisionswerkzeuge.example',
} as const;

/**
 * What the invented team shares: two programmes, one of them aimed at companies, and three companies.
 * @param now wall time in ms; all of it was said before
 * @param me the user's id
 */
export function sharedSamples(now: number, me: string): readonly SharedSample[] {
  const { marketer, colleague } = actorsFor(me);
  const { webinar, fair } = sampleProgrammes;
  const said = (ago: number, actor: Actor, payload: TeamPayload): SharedSample => ({
    at: now - days(ago),
    actor,
    payload,
  });
  const target = (account: string, state: 'proposed' | 'approved'): TeamPayload => ({
    kind: 'targetSet',
    subject: { type: 'programme', id: fair },
    account,
    state,
  });
  const company = (
    id: string,
    changes: Extract<TeamPayload, { kind: 'accountSet' }>['changes'],
  ): TeamPayload => ({
    kind: 'accountSet',
    subject: { type: 'account', id },
    changes,
  });
  return [
    said(200, marketer, {
      kind: 'programmeSet',
      subject: { type: 'programme', id: fair },
      changes: {
        name: words('samples.programme.fair'),
        kind: 'trade-show',
        about: words('samples.programme.fairAbout'),
        startsAt: now - days(195),
        endsAt: now - days(60),
      },
    }),
    said(70, marketer, target(domains.werkzeuge, 'proposed')),
    said(69, colleague, target(domains.werkzeuge, 'approved')),
    said(20, marketer, target(domains.kolejnia, 'proposed')),
    said(12, marketer, {
      kind: 'programmeSet',
      subject: { type: 'programme', id: webinar },
      changes: {
        name: words('samples.programme.webinar'),
        kind: 'webinar',
        about: words('samples.programme.webinarAbout'),
        startsAt: now - days(9),
        endsAt: null,
      },
    }),
    said(
      9,
      marketer,
      company(domains.lumenroute, {
        name: 'Lumenroute',
        industry: words('samples.industry.logistics'),
        size: 9,
        country: 'FR',
      }),
    ),
    said(
      16,
      marketer,
      company(domains.kolejnia, {
        name: 'Kolejnia',
        industry: words('samples.industry.rail'),
        country: 'PL',
      }),
    ),
    said(
      60,
      colleague,
      company(domains.werkzeuge, {
        name: 'Vereinigte Mittelrheinische Präzisionswerkzeug- und Maschinenbaugesellschaft',
        industry: words('samples.industry.machines'),
        size: 2400,
        country: 'DE',
        isTarget: true,
      }),
    ),
  ];
}
