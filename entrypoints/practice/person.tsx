import type { ReactElement } from 'react';
import type { MailPerson } from '@/lib/samples/mails';

/** How Gmail's markup names a person. React knows no `email` attribute, hence the spread. */
export function personAttributes({ name, email }: MailPerson): Readonly<Record<string, string>> {
  return { email, name, 'data-hovercard-id': email, translate: 'no' };
}

/** A round stand-in for a face: the first letter, in one of a few calm colours. */
export function Avatar({ person }: { readonly person: MailPerson }): ReactElement {
  const hue = person.email.length % 6;
  return (
    <span className="mail-avatar" data-hue={hue} aria-hidden="true">
      {person.name.match(/^./u)?.[0].toLocaleUpperCase()}
    </span>
  );
}

/** As a list shows somebody: the first word of a name in Latin letters, else the whole. */
export function shortName(person: MailPerson, alone: boolean): string {
  return alone || !/^[\p{Script=Latin}\s'-]+$/u.test(person.name)
    ? person.name
    : (person.name.split(/\s/u)[0] ?? person.name);
}
