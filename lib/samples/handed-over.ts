import { words } from '@/lib/words';
import { sampleProgrammes } from './told-of-team';
import { activity, days, hours, type SampleLead, type Scene } from './tell';

/** Leads that wait for sales to accept: fresh, late, named for the user, and sent a second time. */
export function leadsHandedOver({ tell, me }: Scene): readonly SampleLead[] {
  return [
    tell(
      'ines',
      {
        ago: days(9),
        who: 'marketer',
        source: words('samples.source.webinar'),
        programme: sampleProgrammes.webinar,
      },
      [days(2), 'marketer', activity('webinar-attended', 'none')],
      [hours(7), 'marketer', activity('pricing', 'none')],
      [hours(5), 'marketer', activity('demo', 'in')],
      [hours(3), 'marketer', { kind: 'qualified', whyNow: words('samples.whyNow.ines') }],
    ),
    tell(
      'tomasz',
      { ago: days(16), who: 'marketer', source: words('samples.source.website') },
      [days(3), 'marketer', activity('pricing', 'none')],
      [hours(31), 'marketer', { kind: 'qualified', whyNow: words('samples.whyNow.tomasz') }],
    ),
    tell(
      'priya',
      {
        ago: days(5),
        who: 'marketer',
        source: words('samples.source.fair'),
        programme: sampleProgrammes.fair,
      },
      [hours(20), 'marketer', { kind: 'qualified', whyNow: words('samples.whyNow.priya') }],
      [hours(19), 'marketer', { kind: 'routed', to: me }],
    ),
    tell(
      'darya',
      { ago: days(40), who: 'marketer', source: words('samples.source.list') },
      [days(30), 'marketer', { kind: 'qualified' }],
      [days(29), 'colleague', { kind: 'returned', reason: 'below-threshold' }],
      [days(1), 'marketer', activity('demo', 'in')],
      [hours(9), 'marketer', { kind: 'qualified', whyNow: words('samples.whyNow.darya') }],
    ),
    tell('sakura', { ago: days(3), who: 'marketer', source: words('samples.source.webinar') }, [
      hours(14),
      'marketer',
      { kind: 'qualified' },
    ]),
  ];
}
