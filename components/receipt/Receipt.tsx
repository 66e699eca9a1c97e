import { useState, type ReactElement, type ReactNode } from 'react';
import type { Line, Score } from '@/lib/scoring/score';
import { words } from '@/lib/words';
import { levelText, pointsText, signedText, type Side } from './level-words';
import { lineDetail, reasonWords } from './reason-words';
import type { Known } from './wanted-words';
import './receipt.css';

type Props = {
  readonly score: Score;
  readonly known: Known;
  /** Wall time in ms of which it is told. */
  readonly at: number;
};

const sides: readonly Side[] = ['fit', 'interest'];

/**
 * Every point of a lead with what it is for, when that was, and what is left of it: of each side, the lines give the sum to
 * the digit. Made when it is opened.
 */
export function Receipt({ summary, ...props }: Props & { readonly summary: ReactNode }): ReactElement {
  const [isOpen, setOpen] = useState(false);
  return (
    <details className="receipt" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{summary}</summary>
      {isOpen && sides.map((side) => <ReceiptSide key={side} side={side} {...props} />)}
    </details>
  );
}

/** One side of the receipt, with its sum and the cut that it is held against. */
function ReceiptSide({ side, score, known, at }: Props & { readonly side: Side }): ReactElement {
  const { points, level } = score[side];
  const lines = score.lines.filter(({ group }) => group === side);
  return (
    <table className="receipt-side">
      <caption className="unseen">{levelText(side, level, points)}</caption>
      <thead>
        <tr>
          <th scope="col">{words(`score.receipt.side.${side}`)}</th>
          <th scope="col" className="receipt-points">
            {words('score.receipt.pointsHead')}
          </th>
        </tr>
      </thead>
      <tbody>
        {lines.length === 0 && (
          <tr>
            <td colSpan={2} className="receipt-none">
              {words(`score.receipt.none.${side}`)}
            </td>
          </tr>
        )}
        {lines.map((line, index) => (
          // oxlint-disable-next-line react/no-array-index-key -- a line is told apart by its place alone: a kind comes twice
          <ReceiptLine key={index} line={line} known={known} at={at} />
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">
            {words('score.receipt.sum')}
            <span className="receipt-detail">
              {words('score.receipt.cut', [pointsText(score.cuts[side])])}
            </span>
          </th>
          <td className="receipt-points figures">
            <bdi dir="ltr">{pointsText(points)}</bdi>
          </td>
        </tr>
      </tfoot>
    </table>
  );
}

function ReceiptLine({
  line,
  known,
  at,
}: Pick<Props, 'known' | 'at'> & { readonly line: Line }): ReactElement {
  return (
    <tr data-state={line.state}>
      <td>
        <bdi>{reasonWords(line.reason, known)}</bdi>
        <span className="receipt-detail">{lineDetail(line, at)}</span>
      </td>
      <td className="receipt-points figures">
        <bdi dir="ltr">
          {line.state === 'unknown' ? words('score.receipt.open') : signedText(line.points)}
        </bdi>
      </td>
    </tr>
  );
}
