import { useState, type ReactElement } from 'react';
import { Button } from '@/components/button/Button';
import { DeedChoice } from '@/components/import/DeedChoice';
import { ImportPart } from '@/components/import/ImportPart';
import { words } from '@/lib/words';
import { deedsFor, groupCounts } from './check';
import { DecideList, type Deciding } from './DecideList';
import { noDeeds } from './row-deeds';
import '@/components/import/check.css';

/** What becomes of people who are leads already, may be, or stand in the file twice: of all of them, and row by row. */
export function DecidePart(props: Deciding): ReactElement {
  const { check, decisions, running } = props;
  const [isOpen, setOpen] = useState(false);
  const counts = groupCounts(check);
  const own = decisions.own.count;
  const groups = (['known', 'twice', 'alike', 'namesake'] as const).filter((group) => counts[group] > 0);
  return (
    <ImportPart
      title={words(groups.length > 0 ? 'import.known.title' : 'import.known.titleNew')}
      {...(groups.length > 0 ? { about: words('import.known.about') } : {})}
    >
      {groups.length > 0 && (
        <div className="import-defaults">
          {groups.map((group) => (
            <DeedChoice
              key={group}
              label={words(`import.known.${group}`, counts[group], [counts[group].toLocaleString()])}
              deeds={deedsFor(group)}
              isNew={group === 'namesake'}
              value={decisions[group]}
              onChange={(deed) => running.decide({ ...decisions, [group]: deed })}
            />
          ))}
        </div>
      )}
      <div className="import-buttons">
        <Button icon={isOpen ? 'up' : 'down'} isExpanded={isOpen} onPress={() => setOpen(!isOpen)}>
          {words('import.known.list')}
        </Button>
        {own > 0 && (
          <>
            <output className="field-hint">{words('import.known.own', own, [own.toLocaleString()])}</output>
            <Button
              small
              look="quiet"
              onPress={() => running.decide({ ...decisions, own: noDeeds(check.rows.size) })}
            >
              {words('import.known.forget')}
            </Button>
          </>
        )}
      </div>
      {isOpen && <DecideList {...props} />}
    </ImportPart>
  );
}
