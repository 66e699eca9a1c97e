import type { ReactElement } from 'react';
import { ChoiceList } from '@/components/field/ChoiceList';
import type { KnownDeed } from '@/lib/funnel/import/prepared-row';
import { words } from '@/lib/words';

type Props = {
  readonly label: string;
  readonly value: KnownDeed;
  readonly onChange: (deed: KnownDeed) => void;
  /** What can be done. */
  readonly deeds: readonly KnownDeed[];
  /** Nothing binds them to anybody: to add them is to add somebody new. */
  readonly isNew?: boolean;
  /** One row among many: beside each other, without hints. */
  readonly dense?: boolean;
};

/** What becomes of somebody who is not new, or may not be. */
export function DeedChoice({
  label,
  value,
  onChange,
  deeds,
  isNew = false,
  dense = false,
}: Props): ReactElement {
  return (
    <ChoiceList<KnownDeed>
      label={label}
      value={value}
      onChange={onChange}
      flow={dense ? 'row' : 'column'}
      isLabelUnseen={dense}
      choices={deeds.map((id) => {
        const named = id === 'add' && isNew ? 'new' : id;
        return {
          id,
          label: words(`import.deed.${named}`),
          hint: dense ? undefined : words(`import.deed.${id === 'skip' && isNew ? 'skipNew' : named}Hint`),
        };
      })}
    />
  );
}
