import { useEffect, useId, useRef, useState, type ReactElement, type ReactNode } from 'react';
import { flushSync } from 'react-dom';
import { Button } from '@/components/button/Button';
import { ChoiceList } from '@/components/field/ChoiceList';
import { saveFile } from '@/components/file/save-file';
import { logProblem } from '@/lib/log';
import { words } from '@/lib/words';
import type { FigureTable as Table, OnOpen, Told } from './figure-data';
import { figureCsv } from './figure-csv';
import { figurePng } from './figure-png';
import { FigureTable } from './FigureTable';
import { Legend, type LegendLine } from './Legend';
import { PictureFrame } from './PictureFrame';
import type { Picture } from './sheet';
import { plain } from './tell';
import { ToldText } from './ToldText';
import './charts.css';

type Props = {
  readonly title: string;
  /** One sentence: what the figure says. */
  readonly says: Told | string;
  /** Of which time and of whom; stands on what is printed and saved. */
  readonly of: string;
  /** Null: there is nothing to draw, the table alone is shown. */
  readonly picture: Picture | null;
  readonly table: Table;
  readonly legend?: readonly LegendLine[];
  /** How it is counted, and how far it can be trusted. */
  readonly notes?: readonly (Told | string)[];
  /** What is chosen for this figure alone. */
  readonly choices?: ReactNode;
  readonly onOpen: OnOpen;
};

const views = ['picture', 'table'] as const;

/** A figure: what it says, its picture, the same numbers as a table, and both as files and on paper. */
export function Figure(props: Props): ReactElement {
  const { title, of, picture, table, legend = [], choices, onOpen } = props;
  const says = toldFrom(props.says);
  const notes = (props.notes ?? []).map((note) => toldFrom(note));
  const ownId = useId();
  const frame = useRef<HTMLElement>(null);
  const [view, setView] = useState<(typeof views)[number]>('picture');
  const [isPrinting, setPrinting] = useState(false);
  const [isRefused, setRefused] = useState(false);
  const hasPicture = picture !== null && (view === 'picture' || isPrinting);
  const hasTable = picture === null || view === 'table' || isPrinting;
  useEffect(() => {
    if (!isPrinting) return undefined;
    const end = new AbortController();
    window.addEventListener('afterprint', () => setPrinting(false), { signal: end.signal });
    return () => end.abort();
  }, [isPrinting]);

  const savePng = async (): Promise<void> => {
    try {
      // Drawn from what is shown, so it is shown for it.
      if (!hasPicture) flushSync(() => setView('picture'));
      const drawn = frame.current?.querySelector<SVGSVGElement>('svg.chart');
      if (!drawn) return;
      const lines = [says.text, of, ...notes.map(({ text }) => text)];
      saveFile(`${fileName(title)}.png`, await figurePng({ picture: drawn, title, lines, legend }));
      setRefused(false);
    } catch (error) {
      logProblem('charts', 'a picture could not be saved', error);
      setRefused(true);
    }
  };
  const print = (): void => {
    flushSync(() => setPrinting(true));
    window.print();
  };
  return (
    <figure
      ref={frame}
      className="figure"
      aria-labelledby={`${ownId}title`}
      data-printing={isPrinting || undefined}
    >
      <div className="figure-head">
        <h3 id={`${ownId}title`}>{title}</h3>
        <div className="figure-tools">
          {picture !== null && (
            <ChoiceList
              label={words('chart.view', [title])}
              isLabelUnseen
              flow="row"
              choices={views.map((id) => ({ id, label: words(`chart.views.${id}`) }))}
              value={view}
              onChange={setView}
            />
          )}
          <Button
            small
            look="quiet"
            label={words('chart.csvOf', [title])}
            onPress={() =>
              saveFile(
                `${fileName(title)}.csv`,
                new Blob([figureCsv(table)], { type: 'text/csv;charset=utf-8' }),
              )
            }
          >
            {words('chart.csv')}
          </Button>
          {picture !== null && (
            <Button small look="quiet" label={words('chart.pngOf', [title])} onPress={() => void savePng()}>
              {words('chart.png')}
            </Button>
          )}
          <Button small look="quiet" label={words('chart.printOf', [title])} onPress={print}>
            {words('chart.print')}
          </Button>
        </div>
      </div>
      <p className="figure-says">
        <ToldText told={says} onOpen={onOpen} />
      </p>
      <p className="figure-of">{of}</p>
      {choices}
      {isRefused && <p role="alert">{words('chart.pngRefused')}</p>}
      {hasPicture && (
        <>
          <PictureFrame label={words('chart.pictureOf', [title])} picture={picture} onOpen={onOpen} />
          <Legend lines={legend} onOpen={onOpen} />
        </>
      )}
      {hasTable && <FigureTable label={title} table={table} onOpen={onOpen} />}
      {notes.map((note) => (
        <p key={note.text} className="figure-note">
          <ToldText told={note} onOpen={onOpen} />
        </p>
      ))}
    </figure>
  );
}

function toldFrom(text: Told | string): Told {
  return typeof text === 'string' ? plain(text) : text;
}

/** A title as a file may be called. */
function fileName(title: string): string {
  return title.replaceAll(/[\s/\\:*?"<>|]+/gu, '-').toLocaleLowerCase();
}
