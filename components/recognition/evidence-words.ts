import { keyWords } from '@/components/person/key-words';
import type { Match } from '@/lib/funnel/person/match/match';
import { words } from '@/lib/words';

/** What speaks for a match: "Recognised by the address ada@acme.example", "Same name and company". */
export function evidenceWords({ strength, by }: Match): string {
  switch (strength) {
    case 'mail':
      return words('recognition.by.mail', [keyWords(by)]);
    case 'profile':
      return by.startsWith('crm:')
        ? words('recognition.by.record', [keyWords(by)])
        : words('recognition.by.profile', [keyWords(by)]);
    case 'similarMail':
      return words('recognition.by.similarMail', [by]);
    case 'nameAndCompany':
      return words('recognition.by.nameAndCompany', [by]);
    case 'name':
      return words('recognition.by.name');
  }
}
