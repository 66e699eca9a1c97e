import { useMemo, useRef, useState, type ReactElement } from 'react';
import { Button } from '@/components/button/Button';
import { ProgressLine } from '@/components/import/ProgressLine';
import { EmptyState } from '@/components/page/EmptyState';
import { ScanLine } from '@/components/page/ScanLine';
import { useUntouched } from '@/lib/queries/keep/use-untouched';
import { useSettings } from '@/lib/queries/use-settings';
import { words } from '@/lib/words';
import { FiguresPage } from './FiguresPage';
import type { PageProps } from './pages';
import './untouched.css';

/** As many as one command erases. */
const atOnce = 1000;

/** How far it is with erasing them. */
type Erasing = { readonly done: number; readonly all: number; readonly isOver: boolean };

/**
 * Whom nobody did anything with for as long as the team set, left alone longest first: to be erased in one step, or kept,
 * one by one, by a note. Nothing is erased, and nobody renewed, by itself.
 */
export function UntouchedPage({ desk, path }: PageProps): ReactElement | null {
  const settings = useSettings();
  const months = settings?.retentionMonths ?? null;
  // Looked anew once some were erased, not at every tick of the clock.
  const [asOf, setAsOf] = useState(() => Date.now());
  const [isAsking, setAsking] = useState(false);
  const [erasing, setErasing] = useState<Erasing | null>(null);
  const isStopped = useRef(false);
  const scan = useUntouched(months, asOf);
  const ids = useMemo(() => (scan.value ?? []).map(({ id }) => id), [scan.value]);
  // Whoever was erased meanwhile is not listed any more.
  const gone = erasing?.isOver === false ? erasing.done : 0;
  const left = useMemo(() => ids.slice(gone), [ids, gone]);
  if (!settings) return null;
  if (months === null)
    return <EmptyState title={words('keep.untouched.off')} hint={words('keep.untouched.offHint')} />;
  const name = words('keep.untouched.name', months);
  /** A thousand after the other: what was begun is carried out whole, and the next is not begun once it is stopped. */
  const erase = async (): Promise<void> => {
    setAsking(false);
    isStopped.current = false;
    let done = 0;
    while (done < ids.length && !isStopped.current) {
      setErasing({ done, all: ids.length, isOver: false });
      const leadIds = ids.slice(done, done + atOnce);
      const refusal = await desk.commands.run({ type: 'eraseLeads', leadIds });
      // That somebody else erased all of these meanwhile is as it should be.
      if (refusal !== null && refusal.type !== 'UnknownLead') break;
      done += leadIds.length;
    }
    setErasing({ done, all: ids.length, isOver: true });
    setAsOf(Date.now());
  };
  return (
    <FiguresPage
      page="untouched"
      label={words('keep.untouched.title')}
      path={path}
      desk={desk}
      chosen={scan.state === 'done' && left.length > 0 ? { name, ids: left } : null}
    >
      <div className="untouched">
        {(scan.state !== 'done' || ids.length > 0) && <p>{words('keep.untouched.about')}</p>}
        <ScanLine {...scan} onStop={scan.stop} onGoOn={scan.goOn} />
        {scan.state === 'done' && ids.length === 0 && (
          <EmptyState title={words('keep.untouched.none', months)} />
        )}
        {erasing?.isOver === false && (
          <div className="untouched-going">
            <ProgressLine
              label={words('keep.untouched.erasing')}
              done={erasing.done}
              total={erasing.all}
              text={words('keep.file.progress', [
                erasing.done.toLocaleString(),
                words('keep.leadCount', erasing.all, [erasing.all.toLocaleString()]),
              ])}
            />
            <Button
              takesFocus
              onPress={() => {
                isStopped.current = true;
              }}
            >
              {words('common.stop')}
            </Button>
          </div>
        )}
        {erasing?.isOver === true && erasing.done < erasing.all && (
          <output>
            {words('keep.untouched.stopped', [erasing.done.toLocaleString(), erasing.all.toLocaleString()])}
          </output>
        )}
        {scan.state === 'done' && ids.length > 0 && !isAsking && erasing?.isOver !== false && (
          <Button
            icon="trash"
            onPress={() => {
              // Whoever was kept since the list was made is not to go with the others.
              setAsOf(Date.now());
              setErasing(null);
              setAsking(true);
            }}
          >
            {words('keep.untouched.erase')}
          </Button>
        )}
        {isAsking && scan.state === 'done' && ids.length > 0 && (
          <fieldset className="untouched-ask">
            <legend>{words('keep.untouched.sure', ids.length, [ids.length.toLocaleString()])}</legend>
            <p>{words(ids.length > atOnce ? 'keep.untouched.whyMany' : 'keep.untouched.why')}</p>
            <Button look="primary" onPress={() => void erase()}>
              {words('keep.untouched.yes')}
            </Button>
            <Button takesFocus onPress={() => setAsking(false)}>
              {words('common.cancel')}
            </Button>
          </fieldset>
        )}
      </div>
    </FiguresPage>
  );
}
