import { words } from '@/lib/words';
import { sampleProgrammes } from './told-of-team';
import { sampleColleague } from './team';
import { activity, answered, called, days, hours, mailed, met, type SampleLead, type Scene } from './tell';

/** Leads that somebody in sales has accepted: at every sub-step, the user's and a colleague's, on time and late. */
export function leadsWithSales({ tell, me }: Scene): readonly SampleLead[] {
  const webinar = words('samples.source.webinar');
  const website = words('samples.source.website');
  const fair = words('samples.source.fair');
  const referral = words('samples.source.referral');
  const asked = activity('demo', 'in');
  return [
    tell(
      'malik',
      { ago: days(8), who: 'marketer', source: website },
      [hours(26), 'marketer', asked],
      [hours(25), 'marketer', { kind: 'qualified', whyNow: words('samples.whyNow.malik') }],
      [hours(4), 'me', { kind: 'accepted' }],
    ),
    tell(
      'chrysa',
      { ago: days(14), who: 'marketer', source: webinar },
      [days(6), 'marketer', activity('pricing', 'none')],
      [days(5), 'marketer', asked],
      [days(4), 'marketer', { kind: 'qualified', whyNow: words('samples.whyNow.chrysa') }],
      [days(3), 'me', { kind: 'accepted' }],
    ),
    tell(
      'bruno',
      { ago: days(12), who: 'marketer', source: fair },
      [days(2), 'marketer', { kind: 'qualified' }],
      [hours(22), 'colleague', { kind: 'accepted' }],
      [hours(20), 'colleague', mailed],
    ),
    tell(
      'zawadi',
      { ago: days(6), who: 'marketer', source: referral },
      [days(1), 'marketer', { kind: 'qualified', whyNow: words('samples.whyNow.zawadi') }],
      [hours(6), 'colleague', { kind: 'assigned', to: me }],
    ),
    tell(
      'leilani',
      { ago: days(17), who: 'marketer', source: website },
      [days(8), 'marketer', { kind: 'qualified', whyNow: words('samples.whyNow.leilani') }],
      [days(8) - hours(5), 'me', { kind: 'accepted' }],
      [days(7), 'me', called],
      [days(5), 'me', { kind: 'stepped', to: 'validated' }],
      [
        days(5),
        'me',
        { kind: 'bantAnswered', answers: { need: { answer: 'yes' }, budget: { answer: 'unknown' } } },
      ],
      [
        days(5),
        'me',
        (at) => ({ kind: 'noted', noteId: `sample-${at}`, text: words('samples.note.leilani') }),
      ],
    ),
    tell(
      'edvard',
      { ago: days(33), who: 'marketer', source: webinar },
      [days(21), 'marketer', { kind: 'qualified' }],
      [days(20), 'colleague', { kind: 'accepted' }],
      [days(20) - hours(2), 'colleague', mailed],
      [days(16), 'colleague', { kind: 'stepped', to: 'validated' }],
    ),
    tell(
      'noemie',
      { ago: days(35), who: 'me', source: referral, capturedFrom: 'gmail' },
      [days(24), 'marketer', { kind: 'qualified' }],
      [days(24) - hours(2), 'me', { kind: 'accepted' }],
      [days(23), 'me', { kind: 'stepped', to: 'validated' }],
      [days(18), 'me', { kind: 'stepped', to: 'in-progress' }],
      [days(2), 'me', (at) => ({ kind: 'snoozed', until: at + days(5) })],
    ),
    tell(
      'seun',
      { ago: days(41), who: 'marketer', source: fair },
      [days(30), 'marketer', { kind: 'qualified' }],
      [days(29), 'colleague', { kind: 'accepted' }],
      [days(27), 'colleague', { kind: 'stepped', to: 'validated' }],
      [days(22), 'colleague', { kind: 'stepped', to: 'contacted' }],
      [days(22), 'colleague', mailed],
      [days(15), 'colleague', mailed],
    ),
    tell(
      'nour',
      { ago: days(28), who: 'marketer', source: webinar },
      [days(26), 'marketer', { kind: 'qualified', whyNow: words('samples.whyNow.nour') }],
      [days(26) - hours(3), 'me', { kind: 'accepted' }],
      [days(25), 'me', { kind: 'stepped', to: 'validated' }],
      [days(24), 'me', mailed],
      [days(22), 'me', { kind: 'stepped', to: 'engaged' }],
      [days(22), 'me', answered],
    ),
    tell(
      'maximiliana',
      { ago: days(70), who: 'marketer', source: fair, programme: sampleProgrammes.fair },
      [days(61), 'marketer', { kind: 'qualified', whyNow: words('samples.whyNow.maximiliana') }],
      [days(60), 'colleague', { kind: 'accepted' }],
      [days(56), 'colleague', { kind: 'stepped', to: 'validated' }],
      [days(50), 'colleague', { kind: 'assigned', to: me }],
      [days(38), 'me', { kind: 'stepped', to: 'live-engagement' }],
      [days(38), 'me', met],
      [days(38), 'me', { kind: 'tagged', add: [words('samples.tag.enterprise')], remove: [] }],
    ),
    tell(
      'amaru',
      { ago: days(80), who: 'marketer', source: website },
      [days(66), 'marketer', { kind: 'qualified' }],
      [days(65), 'me', { kind: 'accepted' }],
      [days(60), 'me', { kind: 'stepped', to: 'in-progress' }],
      [days(44), 'me', { kind: 'stepped', to: 'live-engagement' }],
      [days(44), 'me', met],
      [days(12), 'me', { kind: 'stepped', to: 'proposal' }],
      [
        days(12),
        'me',
        (at) => ({
          kind: 'noted',
          noteId: `sample-${at}`,
          text: words('samples.note.amaru', [sampleColleague.name]),
        }),
      ],
    ),
  ];
}
