import type { ReactElement } from 'react';
import { Button } from '@/components/button/Button';
import { exactText } from '@/components/format/Moment';
import { EmptyState } from '@/components/page/EmptyState';
import type { FunnelDefinition } from '@/lib/funnel/definition/definition';
import { words } from '@/lib/words';
import './versions.css';

/** One change of the funnel that happened. */
export type VersionChange = {
  readonly opId: string;
  /** Wall time in ms. */
  readonly at: number;
  readonly from: FunnelDefinition;
  readonly to: FunnelDefinition;
  /** How many leads were taken over; absent: not known. */
  readonly moved?: number | undefined;
  readonly canTakeBack: boolean;
};

type Props = {
  /** Newest first. */
  readonly changes: readonly VersionChange[];
  readonly isBusy: boolean;
  readonly onTakeBack: (opId: string) => void;
  /** Makes an older version the draft. */
  readonly onOpen: (definition: FunnelDefinition) => void;
};

/** Every change of the funnel, with what it was before; the newest can be taken back, an older one be written on. */
export function VersionList({ changes, isBusy, onTakeBack, onOpen }: Props): ReactElement {
  if (changes.length === 0)
    return (
      <EmptyState
        title={words('funnelEditor.versions.none')}
        hint={words('funnelEditor.versions.noneHint')}
      />
    );
  return (
    <ul className="option-items">
      {changes.map(({ opId, at, from, to, moved, canTakeBack }) => (
        <li key={opId} className="option-item version">
          <span className="option-item-text">
            <bdi>{words('funnelEditor.versions.change', [titleOf(from), titleOf(to)])}</bdi>
            <span className="field-hint">
              {exactText(at)}
              {moved !== undefined &&
                ` · ${words('funnelEditor.versions.moved', moved, [moved.toLocaleString()])}`}
            </span>
          </span>
          <Button
            small
            look="quiet"
            label={words('funnelEditor.versions.openNamed', [titleOf(from)])}
            onPress={() => onOpen(from)}
          >
            {words('funnelEditor.versions.open')}
          </Button>
          {canTakeBack && (
            <Button
              small
              isPending={isBusy}
              label={words('funnelEditor.versions.backNamed', [titleOf(from)])}
              onPress={() => onTakeBack(opId)}
            >
              {words('funnelEditor.versions.back')}
            </Button>
          )}
        </li>
      ))}
    </ul>
  );
}

function titleOf({ name, version }: FunnelDefinition): string {
  return `${name} ${version}`;
}
