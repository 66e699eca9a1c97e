import type { ReactElement } from 'react';
import { Button } from '@/components/button/Button';
import { QuadrantMark } from '@/components/stage/QuadrantMark';
import type { FunnelDefinition } from '@/lib/funnel/definition/definition';
import { quadrantStep } from '@/lib/funnel/definition/quadrant';
import { places, type Place } from '@/lib/scoring/placed';
import { words } from '@/lib/words';
import { placeWords } from './place-words';
import './plot.css';

type Props = {
  readonly definition: FunnelDefinition;
  readonly counts: Readonly<Record<Place, number>>;
  readonly onOpen: (place: Place) => void;
};

/** How many leads are in each quadrant, what comes next for them and for whom; each number opens its leads. */
export function QuadrantTable({ definition, counts, onOpen }: Props): ReactElement {
  return (
    <table className="quadrant-table">
      <thead>
        <tr>
          <th scope="col">{words('plot.quadrant')}</th>
          <th scope="col">{words('plot.leads')}</th>
          <th scope="col">{words('plot.next')}</th>
        </tr>
      </thead>
      <tbody>
        {places.map((place) => (
          <tr key={place}>
            <td>
              <PlaceName place={place} />
            </td>
            <td className="quadrant-figure">{opener(place, counts[place], () => onOpen(place))}</td>
            <td>
              <NextStep definition={definition} place={place} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** The mark says where it is; what that means stands beside it. */
function PlaceName({ place }: { readonly place: Place }): ReactElement {
  if (place === 'unknown') return <>{placeWords(place)}</>;
  const [fit, interest] = [place === 'A' || place === 'B', place === 'A' || place === 'C'];
  return (
    <>
      <QuadrantMark quadrant={place} />{' '}
      <span aria-hidden="true">
        {words(`quadrant.fit.${fit ? 'high' : 'low'}`)}
        {words('common.dot')}
        {words(`quadrant.interest.${interest ? 'high' : 'low'}`)}
      </span>
    </>
  );
}

function opener(place: Place, count: number, onPress: () => void): ReactElement {
  return (
    <Button
      small
      look="quiet"
      label={words('plot.openOf', [placeWords(place)])}
      isDisabled={count === 0}
      onPress={onPress}
    >
      <span className="figures">{count.toLocaleString()}</span>
    </Button>
  );
}

function NextStep({
  definition,
  place,
}: {
  readonly definition: FunnelDefinition;
  readonly place: Place;
}): ReactElement {
  if (place === 'unknown') return <>{words('plot.findOut')}</>;
  const { nextAction, actionFor } = quadrantStep(definition, place, words);
  return (
    <>
      <bdi>{nextAction}</bdi>
      {words('common.dot')}
      {words(`quadrant.for.${actionFor}`)}
    </>
  );
}
