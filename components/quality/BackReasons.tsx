import type { ReactElement } from 'react';
import { reasonLabel } from '@/components/lead/return-words';
import type { FunnelDefinition } from '@/lib/funnel/definition/definition';
import type { BackCount, RowGroup } from '@/lib/metrics/accountability';
import { words } from '@/lib/words';
import { OpenCount } from './OpenCount';

type Props = {
  readonly title: string;
  readonly of: 'returned' | 'left';
  readonly reasons: readonly BackCount[];
  /** Of whatever these leads had for them. */
  readonly name: string;
  readonly definition: FunnelDefinition;
  readonly onOpen: (group: RowGroup, name: string) => void;
};

/** Why leads came back, each reason with its class and its leads; nothing where none did. */
export function BackReasons({ title, of, reasons, name, definition, onOpen }: Props): ReactElement | null {
  if (reasons.length === 0) return null;
  return (
    <section className="back-reasons" aria-label={words('quality.groupOf', [name, title])}>
      <h4>{title}</h4>
      <ul>
        {reasons.map(({ way, reason, count }) => {
          const label = reasonLabel(definition, reason);
          return (
            <li key={`${way} ${reason}`}>
              <OpenCount
                count={count}
                name={words('quality.groupOf', [name, label])}
                onOpen={(list) => onOpen({ of, why: { way, reason } }, list)}
              />
              <bdi>{label}</bdi>
              <span className="quality-class">{words(`quality.way.${way}`)}</span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
