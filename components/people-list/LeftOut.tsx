import type { ReactElement } from 'react';
import type { People } from '@/components/person/names';
import { refusalWords } from '@/components/refusal/refusal-words';
import type { Done } from '@/lib/funnel/command';
import type { FunnelDefinition } from '@/lib/funnel/definition/definition';
import { words } from '@/lib/words';
import './people-list.css';

type Props = {
  readonly left: Done['left'];
  /** Of everybody who was sent, by their place. */
  readonly names: readonly string[];
  readonly definition: FunnelDefinition;
  readonly people: People;
};

/** Who was left as they were, each with the reason. */
export function LeftOut({ left, names, definition, people }: Props): ReactElement {
  return (
    <output className="left-out">
      <p>{words('peopleList.left', left.length)}</p>
      <ul>
        {left.map(({ index, refusal }) => (
          <li key={index} className="match-why">
            <bdi>{names[index]}</bdi>
            {words('common.dot')}
            {refusalWords(refusal, definition, people)}
          </li>
        ))}
      </ul>
    </output>
  );
}
