import type { ReactElement } from 'react';
import { sizeText } from '@/components/format/size';
import { words } from '@/lib/words';
import { Section } from './Section';

type Props = {
  /** Undefined while it is not known. */
  readonly leads: number | undefined;
  /** Address of the list of all leads. */
  readonly all: string;
  /** Bytes that the browser reserves for us; null where it does not say. */
  readonly bytes: number | null;
};

const sentences = ['here', 'never', 'network', 'browser', 'removal'] as const;

/** What is stored and where, in plain words. */
export function StoredSection({ leads, all, bytes }: Props): ReactElement {
  return (
    <Section id="stored" title={words('options.stored.title')}>
      <p className="option-figures">
        {leads !== undefined && (
          <a href={all} target="_blank" rel="noreferrer">
            {words('options.stored.leads', leads, [leads.toLocaleString()])}
          </a>
        )}{' '}
        {bytes !== null && words('options.stored.space', [sizeText(bytes)])}
      </p>
      <ul className="option-sentences">
        {sentences.map((name) => (
          <li key={name}>{words(`options.stored.${name}`)}</li>
        ))}
      </ul>
    </Section>
  );
}
