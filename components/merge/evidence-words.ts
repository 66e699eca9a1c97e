import type { Evidence } from '@/lib/funnel/person/likeness';
import { words } from '@/lib/words';

/** Why two leads may be the same person, in words. */
export function evidenceWords(evidence: Evidence): string {
  switch (evidence.by) {
    case 'key': {
      const [kind = '', ...rest] = evidence.key.split(':');
      const known = kind === 'mail' || kind === 'crm' ? kind : 'profile';
      return words(`merge.evidence.${known}`, [rest.join(':')]);
    }
    case 'similarMail':
      return words('merge.evidence.similarMail', [evidence.one, evidence.other]);
    case 'nameAndCompany':
      return words('merge.evidence.nameAndCompany', [evidence.name, evidence.company]);
  }
}
