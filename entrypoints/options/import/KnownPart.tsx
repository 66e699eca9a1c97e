import { useState, type ReactElement } from 'react';
import { Button } from '@/components/button/Button';
import { TextInput } from '@/components/field/TextInput';
import { DeedChoice } from '@/components/import/DeedChoice';
import { ImportPart } from '@/components/import/ImportPart';
import { LongList } from '@/components/long-list/LongList';
import type { FunnelDefinition } from '@/lib/funnel/definition/definition';
import { words } from '@/lib/words';
import type { Check, Decisions, Double } from './check';
import { KnownRow } from './KnownRow';
import type { Setup } from './setup';
import type { Import } from './use-import';
import '@/components/import/check.css';

type Props = {
  readonly setup: Setup;
  readonly check: Check;
  readonly decisions: Decisions;
  readonly running: Import;
  readonly definition: FunnelDefinition;
};

/** What becomes of people who are leads already or stand in the file twice: of all of them, and one by one. */
export function KnownPart({ setup, check, decisions, running, definition }: Props): ReactElement {
  const [isOpen, setOpen] = useState(false);
  const known = check.known.size();
  const twice = check.twice.size();
  const own = decisions.byRow.size;
  return (
    <ImportPart title={words('import.known.title')} about={words('import.known.about')}>
      <div className="import-defaults">
        {known > 0 && (
          <DeedChoice
            label={words('import.known.known', known, [known.toLocaleString()])}
            value={decisions.known}
            onChange={(deed) => running.decide({ ...decisions, known: deed })}
          />
        )}
        {twice > 0 && (
          <DeedChoice
            label={words('import.known.twice', twice, [twice.toLocaleString()])}
            value={decisions.twice}
            onChange={(deed) => running.decide({ ...decisions, twice: deed })}
          />
        )}
      </div>
      <div className="import-buttons">
        <Button icon={isOpen ? 'up' : 'down'} isExpanded={isOpen} onPress={() => setOpen(!isOpen)}>
          {words('import.known.list')}
        </Button>
        {own > 0 && (
          <>
            <output className="field-hint">{words('import.known.own', own, [own.toLocaleString()])}</output>
            <Button small look="quiet" onPress={() => running.decide({ ...decisions, byRow: new Map() })}>
              {words('import.known.forget')}
            </Button>
          </>
        )}
      </div>
      {isOpen && (
        <KnownList
          setup={setup}
          check={check}
          decisions={decisions}
          running={running}
          definition={definition}
        />
      )}
    </ImportPart>
  );
}

/** From so many on they can be searched. */
const searched = 10;

function KnownList({ setup, check, decisions, running, definition }: Props): ReactElement {
  const [sought, setSought] = useState('');
  const wanted = sought.trim().toLocaleLowerCase();
  const shown =
    wanted === '' ? check.doubles : check.doubles.filter((double) => saysOf(double).includes(wanted));
  const capped = check.known.size() + check.twice.size() > check.doubles.length;
  return (
    <div className="known-list">
      <p className="field-hint">
        {words('import.known.listAbout')}
        {capped && ` ${words('import.known.capped', [check.doubles.length.toLocaleString()])}`}
      </p>
      {check.doubles.length > searched && (
        <TextInput label={words('import.known.search')} value={sought} onChange={setSought} />
      )}
      {shown.length === 0 && <p className="field-hint">{words('import.known.noMatch')}</p>}
      <div className="known-scroll">
        <LongList
          key={wanted}
          as="ul"
          className="known-rows"
          items={shown}
          keyOf={({ row }) => String(row)}
          estimate={88}
        >
          {(double) => ({
            children: (
              <KnownRow
                double={double}
                deed={
                  decisions.byRow.get(double.row) ??
                  (double.leadId === null ? decisions.twice : decisions.known)
                }
                setup={setup}
                definition={definition}
                onChange={(deed) =>
                  running.decide({ ...decisions, byRow: new Map(decisions.byRow).set(double.row, deed) })
                }
              />
            ),
          })}
        </LongList>
      </div>
    </div>
  );
}

function saysOf({ row, lead: { person } }: Double): string {
  return [row, person.name, person.company, ...person.emails].join(' ').toLocaleLowerCase();
}
