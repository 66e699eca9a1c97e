import { words } from '@/lib/words';
import type { SiteAdapter } from '@/lib/sites/site-adapter';
import { chipMaker, type ChipInput, type ChipView } from './chip-view';
import { leadFace, severalFace, strangerFace, type Face } from './face';
import type { CreateHandling, Handling, HandlingOptions } from './handling-door';
import type { LeadBook } from './lead-book';
import { watchLosses } from './losses';
import { themeAround } from './page-theme';
import { createPlaces, type Places, type Subject } from './places';
import { createRoving } from './roving';

/** The chips on the page. */
export type Chips = Places & {
  /** After a reading was taken in. */
  readonly settle: () => void;
  /** Time has passed: what says "3 h" may have to say "2 h"; the page may have another theme. */
  readonly tick: () => void;
  /** Null until somebody came near a chip. */
  readonly handling: () => Handling | null;
};

type Options = Omit<HandlingOptions, 'roving' | 'subjectOf' | 'redraw'> & {
  readonly book: LeadBook;
  readonly loadHandling: () => Promise<CreateHandling | null>;
  readonly adapter: Pick<SiteAdapter, 'keysOf'>;
  /** The page changed around our chips. */
  readonly onStir: () => void;
};

export function createChips(options: Options): Chips {
  const { page, hosts, timers, signal, now, openPanel, run } = options;
  const roving = createRoving();
  let handling: Handling | null = null;
  let loading: Promise<void> | null = null;
  let themed = false;
  let settling = false;

  const load = async (): Promise<void> => {
    try {
      const create = await options.loadHandling();
      if (create === null || signal.aborted) return;
      handling = create({ ...options, roving, subjectOf: places.subjectOf, redraw: places.draw });
      places.draw('all');
    } finally {
      if (handling === null) loading = null;
    }
  };
  const loaded = (): Promise<void> => (loading ??= load());

  const touch = async (view: ChipView, subject: Subject, input: ChipInput): Promise<void> => {
    const [lead] = subject.leads;
    if (lead === undefined) {
      // Nobody we know: only the panel can add them.
      if (input.on === 'main' && !(await openPanel(null, 'add')))
        view.show({ ...strangerFace(), title: words('overlay.panel.closed') });
      return;
    }
    try {
      if (handling === null) await loaded();
    } finally {
      // It cannot be had: the panel does the same.
      if (handling !== null) handling.take(view, subject, input);
      else if (input.on === 'main') await openPanel(lead.chip.leadId, 'show');
    }
  };

  const places = createPlaces({
    book: options.book,
    keysOf: options.adapter.keysOf,
    make: chipMaker(page, hosts, (view, input) => {
      const subject = places.subjectOf(view);
      if (subject && input.event.isTrusted) run(touch(view, subject, input));
    }),
    onDraw: (view, subject) => {
      const plain = faceOf(subject, view, now());
      const face = handling?.faceOf(plain, subject) ?? plain;
      view.show(face);
      roving.refresh(view);
      handling?.drawn(view, subject, face);
      if (face.act !== null) run(loaded());
    },
    onMount: (view, parent, fresh) => {
      // Only the first time: to ask for colours while rows are made makes the page work out all its styles at once.
      if (!themed) hosts.setTheme(themeAround(parent));
      themed = true;
      losses.watch(parent);
      if (fresh && view.kind === 'row') roving.add(view);
    },
    onRemove: (view) => {
      handling?.removed(view);
      roving.remove(view);
    },
    now,
  });
  const losses = watchLosses(hosts, timers, signal, places.restore, options.onStir);

  const look = (): void => {
    const [sample] = places.parents();
    if (sample) hosts.setTheme(themeAround(sample));
  };

  return {
    ...places,
    handling: () => handling,
    settle: () => {
      if (settling) return;
      settling = true;
      timers.after(afterPaint, () => {
        settling = false;
        look();
        roving.settle();
      });
    },
    tick: () => {
      look();
      places.draw('all');
    },
  };
}

/** By then the page has drawn what changed, and knows its styles; in ms. */
const afterPaint = 60;

/** In a row a lead can be accepted without opening anything. */
function faceOf({ leads: [lead, ...others] }: Subject, { kind }: ChipView, now: number): Face {
  if (lead === undefined) return strangerFace();
  if (others.length > 0) return severalFace(others.length + 1);
  const face = leadFace(lead.chip, now);
  return kind === 'row' ? face : { ...face, act: null };
}
