import type { ReactElement } from 'react';
import { Button } from '@/components/button/Button';
import type { AtThreshold } from '@/lib/metrics/threshold';
import { words } from '@/lib/words';
import { countWords, monthlyWords, rateWords } from './figure-words';
import './threshold.css';

type Props = {
  readonly rows: readonly AtThreshold[];
  readonly chosen: number;
  /** Null: none is suggested. */
  readonly suggested: number | null;
  readonly onChoose: (interest: number) => void;
};

/** Thresholds of interest, one under the other, with what is to be expected of each; each can be chosen. */
export function ThresholdTable({ rows, chosen, suggested, onChoose }: Props): ReactElement {
  return (
    <div className="threshold-scroll">
      <table className="threshold-table">
        <thead>
          <tr>
            <th scope="col">{words('score.threshold.from')}</th>
            <th scope="col">{words('score.threshold.fitting')}</th>
            <th scope="col">{words('score.threshold.whatever')}</th>
            <th scope="col">{words('score.threshold.monthly')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((at) => (
            <tr key={at.interest} data-chosen={at.interest === chosen || undefined}>
              <th scope="row">
                <Button
                  small
                  look="quiet"
                  label={words('score.threshold.choose', [at.interest])}
                  onPress={() => onChoose(at.interest)}
                >
                  <span className="figures">{at.interest.toLocaleString()}</span>
                </Button>
                {at.interest === suggested && (
                  <>
                    {' '}
                    <span className="threshold-tag">{words('score.threshold.suggested')}</span>
                  </>
                )}
                {at.interest === chosen && (
                  <>
                    {' '}
                    <span className="threshold-tag">{words('score.threshold.chosen')}</span>
                  </>
                )}
              </th>
              <td>
                <span className="figures">{rateWords(at.fit)}</span>{' '}
                <span className="threshold-counts">
                  {countWords(at.fit)}
                  {at.open > 0 && words('score.threshold.open', at.open, [at.open.toLocaleString()])}
                </span>
              </td>
              <td>
                <span className="figures">{rateWords(at.all)}</span>{' '}
                <span className="threshold-counts">{countWords(at.all)}</span>
              </td>
              <td className="figures">{monthlyWords(at.monthly)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
