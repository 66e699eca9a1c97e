import { lazy, Suspense, useRef, useState, type ReactElement } from 'react';
import { Button } from '@/components/button/Button';
import type { Desk } from '@/components/page/use-desk';
import { programmeNamesOf } from '@/components/programme/programme-words';
import type { Lead } from '@/lib/funnel/log/lead';
import { useProgrammes } from '@/lib/queries/use-segments';
import { words } from '@/lib/words';
import '@/components/programme/programme.css';

/** Fetched when it is first opened: a popup that only shows a lead does not pay for it. */
const ProgrammePicker = lazy(async () => ({
  default: (await import('@/components/programme/ProgrammePicker')).ProgrammePicker,
}));

/** The programmes that a lead is in, in one quiet line; nothing where the team has none. */
export function ProgrammesLine({
  lead,
  desk,
}: {
  readonly lead: Lead;
  readonly desk: Desk;
}): ReactElement | null {
  const programmes = useProgrammes();
  const [isOpen, setOpen] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  if (!programmes) return null;
  const names = programmeNamesOf(lead.programmes, programmes);
  if (programmes.length === 0 && names.length === 0) return null;
  const close = (): void => {
    setOpen(false);
    opener.current?.focus();
  };
  return (
    <>
      <p className="programme-line">
        <span className="programme-line-label">{words('programme.line')}</span>
        <span>
          {names.length === 0
            ? words('programme.inNone')
            : names.map((name, index) => (
                <span key={name}>
                  {index > 0 && words('common.dot')}
                  <bdi>{name}</bdi>
                </span>
              ))}
        </span>
        {programmes.length > 0 && (
          <Button
            small
            look="quiet"
            ref={opener}
            label={words('programme.change')}
            isExpanded={isOpen}
            onPress={() => setOpen(!isOpen)}
          >
            {words('programme.changeShort')}
          </Button>
        )}
      </p>
      {isOpen && (
        <Suspense fallback={null}>
          <ProgrammePicker
            lead={lead}
            programmes={programmes}
            {...desk}
            run={desk.commands.run}
            onClose={close}
          />
        </Suspense>
      )}
    </>
  );
}
