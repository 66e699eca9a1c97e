import { useCallback, useEffect, useRef, type ReactElement, type ReactNode } from 'react';
import type { Desk } from '@/components/page/use-desk';
import { words } from '@/lib/words';
import { BesideToday } from './BesideToday';
import { ChosenList } from './ChosenList';
import { goTo } from './route';
import './team.css';
import './figures-page.css';

const nothing: readonly string[] = [];

/** The leads behind a figure. */
export type Chosen = {
  readonly name: string;
  readonly ids: readonly string[];
  /** The figure itself, where somebody may count several times in it. */
  readonly count?: number | undefined;
};

type Props = {
  /** As in the address: `#quadrant`. */
  readonly page: string;
  /** What stands in the address between the page and the lead that is opened. */
  readonly within?: readonly string[];
  /** Said aloud for the figures. */
  readonly label: string;
  /** What follows the page and what stands within it. */
  readonly path: readonly string[];
  readonly desk: Desk;
  /** Null: no figure was pressed. */
  readonly chosen: Chosen | null;
  /** The figures are longer than the screen: a press leads down to the list, which takes the focus. */
  readonly leadsDown?: boolean;
  readonly children: ReactNode;
};

/**
 * Figures that open their leads: beneath them the list of those behind the one that was pressed, and beside them the
 * lead that is opened. Addresses: `#<page>/<within>/lead/<id>`.
 */
export function FiguresPage({
  page,
  within = nothing,
  label,
  path,
  desk,
  chosen,
  leadsDown = false,
  children,
}: Props): ReactElement {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (chosen && leadsDown) heading.current?.focus();
  }, [chosen, leadsDown]);
  const leadId = path[0] === 'lead' ? (path[1] ?? null) : null;
  const open = useCallback((id: string) => goTo([page, ...within, 'lead', id]), [page, within]);
  return (
    <div className="figures-page" data-beside={leadId !== null || undefined}>
      <section className="figures-main" aria-label={label}>
        {children}
        {chosen && (
          <section className="figures-chosen" aria-label={chosen.name}>
            <h2 ref={heading} tabIndex={-1}>
              {words('plot.chosen', chosen.ids.length, [chosen.name, chosen.ids.length.toLocaleString()])}
            </h2>
            {chosen.count !== undefined && chosen.count > chosen.ids.length && (
              <p>{words('plot.chosenOften', [chosen.count.toLocaleString()])}</p>
            )}
            <ChosenList ids={chosen.ids} name={chosen.name} desk={desk} opened={leadId} onOpen={open} />
          </section>
        )}
      </section>
      {leadId !== null && <BesideToday id={leadId} desk={desk} onOpen={open} />}
    </div>
  );
}
