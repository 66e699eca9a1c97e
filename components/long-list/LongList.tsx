import { lazy, Suspense, type HTMLAttributes, type ReactElement } from 'react';

/** Above so many only those in sight are drawn; what that takes is fetched when it is needed. */
const longest = 50;

const SightList = lazy(async () => ({ default: (await import('./SightList')).SightList }));

export type LongListProps<Item> = {
  readonly as: 'ol' | 'ul';
  readonly className: string;
  readonly items: readonly Item[];
  readonly keyOf: (item: Item) => string;
  /** About as tall as an item is, in px, until it was drawn. */
  readonly estimate: number;
  /** What the list element of an item is: its attributes and children. */
  readonly children: (item: Item) => ItemAttributes;
};

type ItemAttributes = HTMLAttributes<HTMLLIElement> & { readonly 'data-off'?: true | undefined };

/** A list that may grow: short ones are drawn whole, of long ones what is in sight of whatever scrolls around them. */
export function LongList<Item>(props: LongListProps<Item>): ReactElement {
  const { as: List, className, items, keyOf, children } = props;
  if (items.length > longest)
    return (
      <Suspense fallback={null}>
        <SightList {...(props as LongListProps<unknown>)} />
      </Suspense>
    );
  return (
    <List className={className}>
      {items.map((item) => (
        <li key={keyOf(item)} {...children(item)} />
      ))}
    </List>
  );
}
