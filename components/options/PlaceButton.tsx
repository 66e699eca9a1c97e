import type { ReactElement } from 'react';
import './options.css';

type Props = {
  /** What stands at the place, as the user named it. */
  readonly label: string;
  readonly onPress: () => void;
};

/** The way to a place in a form at which something is wrong; looks like the link that it is. */
export function PlaceButton({ label, onPress }: Props): ReactElement {
  return (
    <button type="button" className="place-button" onClick={onPress}>
      <bdi>{label}</bdi>
    </button>
  );
}
