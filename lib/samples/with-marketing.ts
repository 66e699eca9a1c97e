import { words } from '@/lib/words';
import { sampleProgrammes } from './told-of-team';
import { activity, days, hours, mailed, called, type SampleLead, type Scene } from './tell';

/** Leads that are marketing's: known, gone quiet, or given back with a reason. */
export function leadsWithMarketing({ tell }: Scene): readonly SampleLead[] {
  const fair = words('samples.source.fair');
  const website = words('samples.source.website');
  const list = words('samples.source.list');
  return [
    tell(
      'mateus',
      { ago: days(4), who: 'marketer', source: website },
      [days(4), 'marketer', activity('download', 'none')],
      [days(1), 'marketer', { kind: 'tagged', add: [words('samples.tag.partner')], remove: [] }],
    ),
    tell('freya', { ago: days(63), who: 'marketer', source: list }, [
      days(6),
      'marketer',
      activity('mention', 'none', true),
    ]),
    tell('ottoline', {
      ago: days(11),
      who: 'me',
      source: words('samples.source.referral'),
      capturedFrom: 'hand',
    }),
    tell('basil', {
      ago: days(74),
      who: 'marketer',
      source: fair,
      programme: sampleProgrammes.fair,
    }),
    tell(
      'hamish',
      { ago: days(20), who: 'marketer', source: list },
      [days(9), 'marketer', { kind: 'qualified', whyNow: words('samples.whyNow.hamish') }],
      [days(8), 'colleague', { kind: 'returned', reason: 'bad-data' }],
    ),
    tell(
      'haneul',
      { ago: days(58), who: 'marketer', source: words('samples.source.webinar') },
      [days(50), 'marketer', { kind: 'qualified', whyNow: words('samples.whyNow.haneul') }],
      [days(49), 'me', { kind: 'accepted' }],
      [days(49) - hours(3), 'me', mailed],
      [days(41), 'me', (at) => ({ kind: 'recycled', reason: 'bad-timing', wakeAt: at + days(62) })],
    ),
    tell(
      'celeste',
      { ago: days(190), who: 'marketer', source: fair },
      [days(150), 'marketer', { kind: 'qualified', whyNow: words('samples.whyNow.celeste') }],
      [days(149), 'colleague', { kind: 'accepted' }],
      [days(149) - hours(1), 'colleague', called],
      [days(93), 'colleague', (at) => ({ kind: 'recycled', reason: 'no-budget', wakeAt: at + days(90) })],
      [days(2), 'marketer', activity('mention', 'none', true)],
    ),
  ];
}
