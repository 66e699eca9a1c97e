import { useMemo, useState, type ReactElement } from 'react';
import { Button } from '@/components/button/Button';
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
  const scan = useUntouched(months, asOf);
  const ids = useMemo(() => (scan.value ?? []).map(({ id }) => id), [scan.value]);
  if (!settings) return null;
  if (months === null)
    return <EmptyState title={words('keep.untouched.off')} hint={words('keep.untouched.offHint')} />;
  const name = words('keep.untouched.name', months);
  const erase = async (): Promise<void> => {
    setAsking(false);
    const pages = Array.from({ length: Math.ceil(ids.length / atOnce) }, (_, page) =>
      ids.slice(page * atOnce, (page + 1) * atOnce),
    );
    await desk.commands.run(...pages.map((leadIds) => ({ type: 'eraseLeads', leadIds }) as const));
    setAsOf(Date.now());
  };
  return (
    <FiguresPage
      page="untouched"
      label={words('keep.untouched.title')}
      path={path}
      desk={desk}
      chosen={scan.state === 'done' && ids.length > 0 ? { name, ids } : null}
    >
      <div className="untouched">
        <p>{words('keep.untouched.about')}</p>
        <ScanLine {...scan} onStop={scan.stop} onGoOn={scan.goOn} />
        {scan.state === 'done' && ids.length === 0 && (
          <EmptyState title={words('keep.untouched.none', months)} />
        )}
        {scan.state === 'done' && ids.length > 0 && !isAsking && (
          <Button
            icon="trash"
            onPress={() => {
              // Whoever was kept since the list was made is not to go with the others.
              setAsOf(Date.now());
              setAsking(true);
            }}
          >
            {words('keep.untouched.erase')}
          </Button>
        )}
        {isAsking && scan.state === 'done' && ids.length > 0 && (
          <fieldset className="untouched-ask">
            <legend>{words('keep.untouched.sure', ids.length, [ids.length.toLocaleString()])}</legend>
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
