import { useCallback, useRef, useState, type RefObject } from 'react';

/** A form that a press opens and shuts, and which gives the focus back to that press. */
export type Opened = {
  readonly isOpen: boolean;
  readonly opener: RefObject<HTMLButtonElement | null>;
  readonly toggle: () => void;
  readonly close: () => void;
};

export function useOpened(): Opened {
  const [isOpen, setOpen] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  const close = useCallback(() => {
    setOpen(false);
    opener.current?.focus();
  }, []);
  return { isOpen, opener, toggle: () => setOpen(!isOpen), close };
}
