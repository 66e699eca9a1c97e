import type { ReactElement } from 'react';
import { ScanLine } from '@/components/page/ScanLine';
import { placeWords } from '@/components/quadrants/place-words';
import { places } from '@/lib/scoring/placed';
import type { ScorePreview } from '@/lib/scoring/preview';
import { words } from '@/lib/words';
import './learned.css';

type Props = {
  readonly state: 'running' | 'done' | 'stopped';
  readonly seen: number;
  readonly all: number;
  readonly preview: ScorePreview;
  readonly onStop: () => void;
  readonly onGoOn: () => void;
};

/** How many leads would change their quadrant, and how many each would hold. */
export function PlacesPreview({ preview, ...scan }: Props): ReactElement {
  const count = (from: string, to: string): number =>
    preview.get(`${from}>${to}` as Parameters<ScorePreview['get']>[0])?.length ?? 0;
  const sum = (counts: readonly number[]): number => counts.reduce((total, each) => total + each, 0);
  const moving = sum(places.flatMap((from) => places.map((to) => (from === to ? 0 : count(from, to)))));
  return (
    <div className="learned-places">
      <table className="learned-table">
        <caption>
          {words('score.editor.preview.moving', moving, [
            moving.toLocaleString(),
            scan.seen.toLocaleString(),
          ])}
        </caption>
        <thead>
          <tr>
            <th scope="col">{words('plot.quadrant')}</th>
            <th scope="col">{words('score.learned.preview.now')}</th>
            <th scope="col">{words('score.learned.preview.then')}</th>
          </tr>
        </thead>
        <tbody>
          {places.map((place) => (
            <tr key={place}>
              <th scope="row">{placeWords(place)}</th>
              <td className="figures">{sum(places.map((to) => count(place, to))).toLocaleString()}</td>
              <td className="figures">{sum(places.map((from) => count(from, place))).toLocaleString()}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <ScanLine {...scan} />
    </div>
  );
}
