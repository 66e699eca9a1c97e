import { useState, type ReactElement } from 'react';
import { Button } from '@/components/button/Button';
import { TextInput } from '@/components/field/TextInput';
import type { Area } from '@/lib/scoring/placed';
import { words } from '@/lib/words';
import './plot.css';

type Props = { readonly area: Area | null; readonly onArea: (area: Area | null) => void };

const ends = ['fitFrom', 'fitTo', 'interestFrom', 'interestTo'] as const;
type Typed = Readonly<Record<(typeof ends)[number], string>>;

/** The marked area in figures, to be read and to be typed. An end that is left empty is open. */
export function AreaFields({ area, onArea }: Props): ReactElement {
  const [typed, setTyped] = useState<Typed>({
    fitFrom: shown(area?.fit[0]),
    fitTo: shown(area?.fit[1]),
    interestFrom: shown(area?.interest[0]),
    interestTo: shown(area?.interest[1]),
  });
  const wished = areaOf(typed);
  const isBackwards = ({ 0: from, 1: to }: readonly [number, number]): boolean => from > to;
  const problems: Readonly<Record<(typeof ends)[number], string | undefined>> = {
    fitFrom: numberProblem(wished.fit[0]),
    fitTo: numberProblem(wished.fit[1]) ?? orderProblem(isBackwards(wished.fit)),
    interestFrom: numberProblem(wished.interest[0]),
    interestTo: numberProblem(wished.interest[1]) ?? orderProblem(isBackwards(wished.interest)),
  };
  const isReady =
    ends.some((end) => typed[end].trim() !== '') && ends.every((end) => problems[end] === undefined);
  return (
    <form
      className="plot-fields"
      aria-label={words('plot.area')}
      onSubmit={(event) => {
        event.preventDefault();
        if (isReady) onArea(wished);
      }}
    >
      {ends.map((end) => (
        <TextInput
          key={end}
          label={words(`plot.${end}`)}
          value={typed[end]}
          onChange={(text) => setTyped({ ...typed, [end]: text })}
          error={problems[end]}
        />
      ))}
      <Button type="submit" isDisabled={!isReady}>
        {words('plot.showArea')}
      </Button>
      {area && (
        <Button look="quiet" onPress={() => onArea(null)}>
          {words('plot.clear')}
        </Button>
      )}
    </form>
  );
}

function shown(points: number | undefined): string {
  return points === undefined || !Number.isFinite(points) ? '' : String(points);
}

function areaOf({ fitFrom, fitTo, interestFrom, interestTo }: Typed): Area {
  return {
    fit: [endOf(fitFrom, -Infinity), endOf(fitTo, Infinity)],
    interest: [endOf(interestFrom, -Infinity), endOf(interestTo, Infinity)],
  };
}

/** NaN: it is no number. */
function endOf(text: string, open: number): number {
  const typed = text.trim().replace(',', '.').replace('\u2212', '-');
  return typed === '' ? open : Number(typed);
}

function numberProblem(end: number): string | undefined {
  return Number.isNaN(end) ? words('plot.noNumber') : undefined;
}

function orderProblem(isBackwards: boolean): string | undefined {
  return isBackwards ? words('segment.rule.backwards') : undefined;
}
