import type { ReactElement } from 'react';
import type { StageTone } from '@/lib/funnel/definition/tone';
import { toneLooks } from '@/lib/tones';

/** The shape of a tone, in its colour; what it means stands beside it in words. */
export function StageGlyph({
  tone,
  size = 10,
}: {
  readonly tone: StageTone;
  readonly size?: number;
}): ReactElement {
  return (
    <svg
      viewBox="0 0 12 12"
      width={size}
      height={size}
      fill="currentColor"
      fillRule="evenodd"
      aria-hidden="true"
    >
      <path d={toneLooks[tone].glyph} />
    </svg>
  );
}
