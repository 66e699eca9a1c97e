import { words } from '@/lib/words';
import { called, days, hours, mailed, met, type SampleLead, type Scene } from './tell';

/** Leads that came to an end: won, lost to a vendor and to the status quo, closed for good, opted out. */
export function leadsThatEnded({ tell }: Scene): readonly SampleLead[] {
  const website = words('samples.source.website');
  const fair = words('samples.source.fair');
  return [
    tell(
      'soren',
      { ago: days(140), who: 'marketer', source: words('samples.source.referral') },
      [days(120), 'marketer', { kind: 'qualified', whyNow: words('samples.whyNow.soren') }],
      [days(120) - hours(1), 'me', { kind: 'accepted' }],
      [days(118), 'me', { kind: 'stepped', to: 'validated' }],
      [days(110), 'me', { kind: 'stepped', to: 'contacted' }],
      [days(95), 'me', met],
      [days(70), 'me', { kind: 'stepped', to: 'proposal' }],
      [days(21), 'me', { kind: 'outcomeSet', outcome: 'won' }],
    ),
    tell(
      'gwen',
      { ago: days(160), who: 'marketer', source: fair },
      [days(130), 'marketer', { kind: 'qualified' }],
      [days(129), 'colleague', { kind: 'accepted' }],
      [days(115), 'colleague', { kind: 'stepped', to: 'proposal' }],
      [days(47), 'colleague', { kind: 'outcomeSet', outcome: 'lost', lostTo: 'Copperline CRM' }],
    ),
    tell(
      'rafael',
      { ago: days(100), who: 'marketer', source: website },
      [days(88), 'marketer', { kind: 'qualified' }],
      [days(87), 'me', { kind: 'accepted' }],
      [days(86), 'me', called],
      [days(80), 'me', { kind: 'stepped', to: 'engaged' }],
      [days(34), 'me', { kind: 'outcomeSet', outcome: 'lost', lostTo: 'status-quo' }],
    ),
    tell(
      'ivo',
      { ago: days(52), who: 'marketer', source: website },
      [days(45), 'marketer', { kind: 'qualified' }],
      [days(45) - hours(2), 'me', { kind: 'disqualified', reason: 'competitor' }],
    ),
    tell(
      'petra',
      { ago: days(90), who: 'marketer', source: fair },
      [days(82), 'marketer', { kind: 'qualified' }],
      [days(81), 'colleague', { kind: 'accepted' }],
      [days(80), 'colleague', mailed],
      [days(78), 'colleague', { kind: 'disqualified', reason: 'opted-out' }],
    ),
  ];
}
