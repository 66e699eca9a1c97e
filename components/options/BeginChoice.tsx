import type { ReactElement } from 'react';
import { Button } from 'react-aria-components/Button';
import { Icon, type IconName } from '@/components/icon/Icon';
import { words } from '@/lib/words';
import './welcome.css';

/** How somebody can begin. */
export type Beginning = 'import' | 'sample' | 'empty';

const beginnings: readonly { readonly id: Beginning; readonly icon: IconName }[] = [
  { id: 'import', icon: 'panel' },
  { id: 'sample', icon: 'practice' },
  { id: 'empty', icon: 'plus' },
];

type Props = { readonly onChoose: (beginning: Beginning) => void; readonly isPending: boolean };

/** Three ways to begin, each one press away. */
export function BeginChoice({ onChoose, isPending }: Props): ReactElement {
  return (
    <ul className="begin">
      {beginnings.map(({ id, icon }) => (
        <li key={id}>
          <Button className="begin-way" isDisabled={isPending} onPress={() => onChoose(id)}>
            <Icon name={icon} size={20} />
            <span>
              <span className="begin-title">{words(`options.welcome.${id}`)}</span>
              <span className="begin-hint">{words(`options.welcome.${id}Hint`)}</span>
            </span>
            <Icon name="forward" />
          </Button>
        </li>
      ))}
    </ul>
  );
}
