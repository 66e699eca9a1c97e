import type { ReactElement } from 'react';
import { normalAddress } from '@/lib/funnel/person/address';
import { words } from '@/lib/words';
import { EditableList } from './EditableList';

type Props = {
  /** Lower-cased, in the order in which they were added. */
  readonly addresses: readonly string[];
  readonly onChange: (addresses: readonly string[]) => void;
};

/** Every address of the user's own. */
export function AddressList({ addresses, onChange }: Props): ReactElement {
  return (
    <EditableList
      title={words('options.me.addresses')}
      hint={words('options.me.addressesHint')}
      items={addresses.map((address) => ({ id: address, text: address }))}
      none={words('options.me.noAddress')}
      noneHint={words('options.me.noAddressHint')}
      addLabel={words('options.me.add')}
      addButton={words('options.me.addButton')}
      addType="email"
      removeLabel={(address) => words('options.me.remove', [address])}
      check={(typed) => {
        const address = normalAddress(typed);
        if (address === null) return words('options.me.invalid');
        return addresses.includes(address) ? words('options.me.already') : null;
      }}
      onAdd={(typed) => onChange([...addresses, normalAddress(typed) ?? typed])}
      onRemove={(gone) => onChange(addresses.filter((address) => address !== gone))}
      onPutBack={(place, address) => onChange(addresses.toSpliced(place, 0, address))}
    />
  );
}
