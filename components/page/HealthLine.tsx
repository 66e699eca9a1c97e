import { useState, type ReactElement } from 'react';
import { Button } from '@/components/button/Button';
import { words } from '@/lib/words';
import './page.css';

/** How recognition fares on the page of a tab: structure and counts, no content. */
export type PageHealth = {
  readonly state: 'ok' | 'degraded' | 'partial' | 'broken' | 'idle';
  readonly places: number;
  readonly recognised: number;
  readonly rungs: Readonly<Record<string, number>>;
};

type Props = {
  /** Null: nothing of ours runs on this page. */
  readonly health: PageHealth | null;
  /** Puts a diagnostic on the clipboard; absent: not offered. */
  readonly onCopy?: (() => Promise<void>) | undefined;
};

/** One line that says what was recognised on the page, and what was not. */
export function HealthLine({ health, onCopy }: Props): ReactElement {
  const [isCopied, setCopied] = useState(false);
  const isWrong = health !== null && ['broken', 'partial', 'degraded'].includes(health.state);
  const missing =
    health === null ? [] : Object.keys(health.rungs).filter((target) => (health.rungs[target] ?? 0) < 0);
  return (
    <p className="health" data-state={health?.state ?? 'none'}>
      <span className="health-dot" aria-hidden="true" />
      <span className="health-text">
        {textOf(health)}
        {isWrong && missing.length > 0 && ` ${words('common.health.missing', [missing.join(', ')])}`}
      </span>
      {isWrong && onCopy && (
        <Button
          small
          look="quiet"
          icon={isCopied ? 'check' : 'copy'}
          label={words(isCopied ? 'common.health.copied' : 'common.health.copy')}
          onPress={() => void onCopy().then(() => setCopied(true))}
        />
      )}
    </p>
  );
}

function textOf(health: PageHealth | null): string {
  if (health === null) return words('common.health.none');
  const counts: [number, number] = [health.recognised, health.places];
  switch (health.state) {
    case 'ok':
      return words('common.health.ok', counts);
    case 'degraded':
      return words('common.health.degraded', counts);
    case 'partial':
      return words('common.health.partial', [health.places - health.recognised, health.places]);
    case 'broken':
      return words('common.health.broken');
    case 'idle':
      return words('common.health.idle');
  }
}
