import { useId, type CSSProperties, type ReactElement } from 'react';
import { Icon } from '@/components/icon/Icon';
import type { FunnelDefinition } from '@/lib/funnel/definition/definition';
import { stageTone } from '@/lib/funnel/definition/tone';
import { times } from '@/lib/times';
import { words } from '@/lib/words';
import { describeDrawing, handOffText } from './describe-drawing';
import { DrawnStage } from './DrawnStage';
import type { FunnelLayout } from './drawn';
import { layOutFunnel } from './lay-out';
import { placeOf } from './place-of';
import { heights } from './stack-rows';
import { useWidth } from './use-width';
import './drawing.css';

type Props = {
  readonly definition: FunnelDefinition;
  /** Leads by stage; absent: none are told. */
  readonly counts?: Readonly<Record<string, number>> | undefined;
  readonly selected?: string | null;
  /** Makes every stage a button; absent: the drawing is only looked at. */
  readonly onSelect?: (stage: string) => void;
  /** In rem, until the page is laid out. */
  readonly firstWidth?: number;
};

/** A funnel as a drawing, from its data alone: the way, what lies aside, and the ways back. */
export function FunnelDrawing({
  definition,
  counts,
  selected = null,
  onSelect,
  firstWidth = 44,
}: Props): ReactElement {
  const [ref, width] = useWidth(firstWidth);
  const layout = layOutFunnel(definition, width);
  const told = useId();
  return (
    <div className="funnel-drawing" ref={ref}>
      <p className="unseen" id={told}>
        {describeDrawing(definition).join(' ')}
      </p>
      <div
        className="funnel-drawing-sheet"
        data-tight={layout.nameHeight > heights.name || undefined}
        role={onSelect ? 'group' : 'img'}
        aria-label={words('funnelDrawing.label', [definition.name])}
        aria-describedby={told}
        style={{ blockSize: `${layout.height}rem`, ...nameHeightOf(layout) }}
      >
        <Lines definition={definition} layout={layout} selected={selected} />
        <Captions layout={layout} />
        {[...layout.slices, ...layout.asides].map((drawn) => (
          <DrawnStage
            key={drawn.stage.id}
            definition={definition}
            drawn={drawn}
            columns={layout.columns}
            count={counts === undefined ? undefined : (counts[drawn.stage.id] ?? 0)}
            isSelected={drawn.stage.id === selected}
            isWide={layout.isWide}
            onSelect={onSelect}
          />
        ))}
      </div>
    </div>
  );
}

/** For the style sheet, which no name of its own can be typed for. */
function nameHeightOf({ nameHeight }: FunnelLayout): CSSProperties {
  return { '--name-height': `${nameHeight}rem` } as CSSProperties;
}

/** Everything that is drawn and not written; what it says is said in words as well. */
function Lines({
  definition,
  layout,
  selected,
}: {
  readonly definition: FunnelDefinition;
  readonly layout: FunnelLayout;
  readonly selected: string | null;
}): ReactElement {
  const { width, height, bands, slices, waysBack, feed } = layout;
  const ways = feed === null ? waysBack : [...waysBack, feed];
  // What is lit lies on top.
  const ordered = ways.toSorted((a, b) => Number(a.from === selected) - Number(b.from === selected));
  return (
    <svg viewBox={`0 0 ${width} ${height}`} aria-hidden="true" data-directed="true">
      {bands.map(({ outline }) => (
        <path key={outline} className="funnel-drawing-band" d={outline} />
      ))}
      {slices.map(({ stage, outline }) => (
        <path
          key={stage.id}
          className="funnel-drawing-slice"
          data-tone={stageTone(definition, stage)}
          data-selected={stage.id === selected || undefined}
          d={outline}
        />
      ))}
      {ordered.map((way) => (
        <g
          key={`${way.from} ${way.to}`}
          className="funnel-drawing-way"
          data-lit={way.from === selected || undefined}
          data-feed={way === feed || undefined}
        >
          <path d={way.line} />
          <path d={way.head} />
        </g>
      ))}
    </svg>
  );
}

/** The names of the groups, and the hand-off lines. */
function Captions({ layout }: { readonly layout: FunnelLayout }): ReactElement {
  return (
    <>
      {layout.bands.map(({ group, outline, label }) => (
        <p
          key={outline}
          className="funnel-drawing-group"
          data-wide={layout.isWide || undefined}
          style={placeOf(label)}
        >
          <span>
            {group === 'after-sale'
              ? words('options.funnel.kind.afterSale')
              : words(`options.funnel.group.${group}`)}
          </span>
        </p>
      ))}
      {layout.handOffs.map(({ stage, box }) => (
        <p
          key={stage.id}
          className="funnel-drawing-hand-off"
          data-tone="hand-off"
          title={handOffText(stage)}
          style={placeOf(box)}
        >
          <span>
            <Icon name="down" size={10} />
            {stage.acceptWithinHours === undefined
              ? words('options.funnel.kind.handOff')
              : words('funnelDrawing.handOffShort', [times.short(stage.acceptWithinHours * 3_600_000)])}
          </span>
        </p>
      ))}
    </>
  );
}
