import type { ReactElement, ReactNode } from 'react';
import { Button } from '@/components/button/Button';
import type { FigureCell, OnOpen, Told } from './figure-data';
import { toldOf } from './tell';
import './charts.css';

type Props = { readonly told: Told | FigureCell; readonly onOpen: OnOpen };

/** A text in which each number opens its leads. */
export function ToldText({ told, onOpen }: Props): ReactElement {
  const { text, parts } = toldOf(told);
  const pieces: ReactNode[] = [];
  let from = 0;
  for (const part of parts) {
    const shown = text.slice(part.from, part.to);
    pieces.push(
      text.slice(from, part.from),
      <Button
        key={part.from}
        small
        look="quiet"
        label={`${part.opens.name}: ${shown}`}
        onPress={() => onOpen(part.opens.leads(), part.opens.name, part.opens.count)}
      >
        {shown}
      </Button>,
    );
    from = part.to;
  }
  return (
    <bdi className="told">
      {pieces}
      {text.slice(from)}
    </bdi>
  );
}
