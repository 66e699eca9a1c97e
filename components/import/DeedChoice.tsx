import type { ReactElement } from 'react';
import { ChoiceList } from '@/components/field/ChoiceList';
import { knownDeeds, type KnownDeed } from '@/lib/funnel/import/prepared-row';
import { words } from '@/lib/words';

type Props = {
  readonly label: string;
  readonly value: KnownDeed;
  readonly onChange: (deed: KnownDeed) => void;
  /** One row among many: beside each other, without hints. */
  readonly dense?: boolean;
};

/** What becomes of somebody who is not new. */
export function DeedChoice({ label, value, onChange, dense = false }: Props): ReactElement {
  return (
    <ChoiceList<KnownDeed>
      label={label}
      value={value}
      onChange={onChange}
      flow={dense ? 'row' : 'column'}
      isLabelUnseen={dense}
      choices={knownDeeds.map((id) => ({
        id,
        label: words(`import.deed.${id}`),
        hint: dense ? undefined : words(`import.deed.${id}Hint`),
      }))}
    />
  );
}
