import type { ReactElement } from 'react';
import type { CalibrationBin } from '@/lib/scoring/learning/evaluate';
import { words } from '@/lib/words';
import './learned.css';

const side = 160;
const margin = 12;
const smallestDot = 3;
const largestDot = 9;

/** How often leads were really won that were given a probability, as a picture and as a table. */
export function Calibration({ bins }: { readonly bins: readonly CalibrationBin[] }): ReactElement {
  return (
    <div className="calibration">
      <CalibrationPlot bins={bins} />
      <table className="learned-table">
        <caption>{words('score.learned.calibration.about')}</caption>
        <thead>
          <tr>
            <th scope="col">{words('score.learned.calibration.predicted')}</th>
            <th scope="col">{words('score.learned.calibration.observed')}</th>
            <th scope="col">{words('score.learned.calibration.closed')}</th>
          </tr>
        </thead>
        <tbody>
          {bins.map((bin) => (
            <tr key={bin.predicted}>
              <td className="figures">{percent(bin.predicted)}</td>
              <td className="figures">{percent(bin.observed)}</td>
              <td className="figures">
                {words('score.learned.calibration.of', [
                  bin.won.toLocaleString(),
                  bin.closed.toLocaleString(),
                ])}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** Dots on the line were told right; the table beside it says the same. */
function CalibrationPlot({ bins }: { readonly bins: readonly CalibrationBin[] }): ReactElement {
  const top = Math.min(1, Math.ceil(Math.max(0.1, ...bins.flatMap(both)) * 10) / 10);
  const most = Math.max(1, ...bins.map(({ closed }) => closed));
  const along = (share: number): number => margin + (share / top) * (side - 2 * margin);
  const up = (share: number): number => side - along(share);
  return (
    <svg className="calibration-plot" viewBox={`0 0 ${side} ${side}`} aria-hidden="true">
      <rect x={margin} y={margin} width={side - 2 * margin} height={side - 2 * margin} />
      <line x1={along(0)} y1={up(0)} x2={along(top)} y2={up(top)} />
      {bins.map((bin) => (
        <circle
          key={bin.predicted}
          cx={along(bin.predicted)}
          cy={up(bin.observed)}
          r={smallestDot + (largestDot - smallestDot) * Math.sqrt(bin.closed / most)}
        />
      ))}
      <text x={margin + 4} y={margin + 12}>
        {percent(top)}
      </text>
    </svg>
  );
}

function both({ predicted, observed }: CalibrationBin): readonly number[] {
  return [predicted, observed];
}

function percent(share: number): string {
  return share.toLocaleString(undefined, { style: 'percent', maximumFractionDigits: share < 0.1 ? 1 : 0 });
}
