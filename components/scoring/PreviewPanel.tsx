import type { ReactElement } from 'react';
import { ScanLine } from '@/components/page/ScanLine';
import { placeWords } from '@/components/quadrants/place-words';
import { places } from '@/lib/scoring/placed';
import type { Effect, ScorePreview } from '@/lib/scoring/preview';
import { words } from '@/lib/words';
import { consequences, moveWords, placeLetter } from './effect-words';
import './scoring.css';

type Props = {
  readonly state: 'running' | 'done' | 'stopped';
  /** Leads that were looked at, and all that there are. */
  readonly seen: number;
  readonly all: number;
  readonly preview: ScorePreview;
  /** Address of the leads that something would happen to. */
  readonly hrefOf: (effect: Effect) => string;
  readonly onStop: () => void;
  readonly onGoOn: () => void;
};

/** What the draft would do to the leads: who changes their place, and what follows from that. */
export function PreviewPanel({ state, seen, all, preview, hrefOf, onStop, onGoOn }: Props): ReactElement {
  const count = (effect: Effect): number => preview.get(effect)?.length ?? 0;
  const movers = places.flatMap((from) => places.map((to) => (from === to ? 0 : count(`${from}>${to}`))));
  const moving = movers.reduce((sum, each) => sum + each, 0);
  return (
    <div className="scoring-preview">
      <output aria-busy={state === 'running'}>
        <strong>
          {words('score.editor.preview.moving', moving, [moving.toLocaleString(), seen.toLocaleString()])}
        </strong>
      </output>
      <ScanLine state={state} seen={seen} all={all} onStop={onStop} onGoOn={onGoOn} />
      <Moves count={count} hrefOf={hrefOf} />
      <ul className="scoring-consequences">
        {consequences.map((effect) => (
          <li key={effect}>
            <span>{words(`score.editor.preview.${effect}`)}</span>
            <Count
              count={count(effect)}
              href={hrefOf(effect)}
              label={words(`score.editor.preview.${effect}`)}
            />
          </li>
        ))}
      </ul>
    </div>
  );
}

/** From where to where, with as many as go. */
function Moves({
  count,
  hrefOf,
}: {
  readonly count: (effect: Effect) => number;
  readonly hrefOf: Props['hrefOf'];
}): ReactElement {
  return (
    <table className="scoring-moves">
      <caption>{words('score.editor.preview.table')}</caption>
      <thead>
        <tr>
          <th scope="col">{words('score.editor.preview.corner')}</th>
          {places.map((to) => (
            <th key={to} scope="col" title={placeWords(to)}>
              {placeLetter(to)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {places.map((from) => (
          <tr key={from}>
            <th scope="row" title={placeWords(from)}>
              {placeLetter(from)}
            </th>
            {places.map((to) => (
              <td key={to} data-stays={from === to || undefined}>
                <Count
                  count={count(`${from}>${to}`)}
                  href={hrefOf(`${from}>${to}`)}
                  label={moveWords(from, to)}
                />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** A number that opens the leads behind it; none of them is a plain zero. */
function Count({
  count,
  href,
  label,
}: {
  readonly count: number;
  readonly href: string;
  readonly label: string;
}): ReactElement {
  if (count === 0) return <span className="figures scoring-zero">{(0).toLocaleString()}</span>;
  return (
    <a
      className="figures"
      href={href}
      title={label}
      aria-label={words('score.editor.preview.open', count, [count.toLocaleString(), label])}
    >
      {count.toLocaleString()}
    </a>
  );
}
