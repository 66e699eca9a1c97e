import type { ReactElement } from 'react';
import { Picker } from '@/components/field/Picker';
import { Section } from '@/components/options/Section';
import { useSaving } from '@/components/options/use-saving';
import { words } from '@/lib/words';

/** As laws and companies mostly say it. */
const offered = [6, 12, 18, 24, 36] as const;

type Props = {
  /** Null: nobody is listed. */
  readonly months: number | null;
  readonly save: (months: number | null) => Promise<void>;
  /** Address of the list. */
  readonly list: string;
};

/** After how long without anybody doing anything a lead is listed for deletion. Nothing is deleted by itself. */
export function RetentionSection({ months, save, list }: Props): ReactElement {
  const [saving, keep] = useSaving(save);
  const all = [...new Set([...offered, ...(months === null ? [] : [months])])].toSorted((a, b) => a - b);
  return (
    <Section
      id="retention"
      title={words('keep.retention.title')}
      about={words('keep.retention.about')}
      saving={saving}
    >
      <div className="option-narrow">
        <Picker
          label={words('keep.retention.after')}
          choices={[
            { id: 'never', label: words('keep.retention.never') },
            ...all.map((count) => ({ id: String(count), label: words('keep.retention.months', count) })),
          ]}
          value={months === null ? 'never' : String(months)}
          onChange={(id) => keep(id === 'never' ? null : Number(id))}
        />
      </div>
      {months !== null && (
        <p>
          <a href={list} target="_blank" rel="noreferrer">
            {words('keep.retention.list')}
          </a>
        </p>
      )}
    </Section>
  );
}
