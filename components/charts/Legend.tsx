import { useId, type ReactElement } from 'react';
import type { OnOpen, Told } from './figure-data';
import { lookColours, patternSize, patternStrokes, strokeWidthOf, type Look } from './look';
import { ToldText } from './ToldText';
import './charts.css';

/** What a look stands for. */
export type LegendLine = {
  readonly look: Look;
  readonly text: string;
  readonly dash?: string;
  /** How many leads it stands for, where it stands for some. */
  readonly count?: Told | undefined;
};

type Props = { readonly lines: readonly LegendLine[]; readonly onOpen: OnOpen };

/** What each look of a picture stands for, in words. */
export function Legend({ lines, onOpen }: Props): ReactElement | null {
  if (lines.length === 0) return null;
  return (
    <ul className="chart-legend">
      {lines.map(({ look, text, dash, count }) => (
        <li key={text}>
          {dash === undefined ? <Swatch look={look} /> : <Stroke look={look} dash={dash} />}
          <bdi>{text}</bdi>
          {count && <ToldText told={count} onOpen={onOpen} />}
        </li>
      ))}
    </ul>
  );
}

function Swatch({ look }: { readonly look: Look }): ReactElement {
  const id = useId();
  const { ink, fill } = lookColours(look);
  const d = patternStrokes[look.pattern];
  return (
    <svg className="chart-swatch" width={18} height={14} aria-hidden="true">
      {d !== null && (
        <pattern id={id} width={patternSize} height={patternSize} patternUnits="userSpaceOnUse">
          <rect width={patternSize} height={patternSize} fill={fill} />
          <path
            d={d}
            fill="none"
            stroke={ink}
            strokeWidth={strokeWidthOf(look.pattern)}
            strokeLinecap={look.pattern === 'dots' ? 'round' : 'butt'}
          />
        </pattern>
      )}
      <rect x={0.5} y={0.5} width={17} height={13} stroke={ink} fill={d === null ? ink : `url(#${id})`} />
    </svg>
  );
}

function Stroke({ look, dash }: { readonly look: Look; readonly dash: string }): ReactElement {
  return (
    <svg className="chart-swatch" width={28} height={14} aria-hidden="true">
      <path d="M0 7h28" stroke={lookColours(look).ink} strokeWidth={2} strokeDasharray={dash} />
    </svg>
  );
}
