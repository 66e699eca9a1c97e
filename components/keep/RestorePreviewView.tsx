import type { ReactElement } from 'react';
import { exactText } from '@/components/format/Moment';
import { Icon } from '@/components/icon/Icon';
import type { RestorePreview } from '@/lib/messaging/keep/keep-state';
import { words } from '@/lib/words';
import './backup.css';

const kinds = ['leads', 'events', 'accounts', 'funnels'] as const;
const sides = ['here', 'inFile', 'lost', 'gained'] as const;

/** What a restore would change: what is here, what is in it, what goes and what comes. */
export function RestorePreviewView({ preview }: { readonly preview: RestorePreview }): ReactElement {
  const { exportedAt, isHereReadable, keptOut } = preview;
  const shown = isHereReadable ? sides : (['inFile'] as const);
  const lost = isHereReadable ? preview.leads.lost : 0;
  return (
    <div className="keep-preview">
      <p>
        {words('keep.restore.madeAt', [exactText(exportedAt)])}
        {!isHereReadable && ` ${words('keep.restore.unreadable')}`}
      </p>
      <div className="keep-wide">
        <table className="keep-table" aria-label={words('keep.restore.preview')}>
          <thead>
            <tr>
              <th scope="col">
                <span className="unseen">{words('keep.restore.what')}</span>
              </th>
              {shown.map((side) => (
                <th key={side} scope="col">
                  {words(`keep.restore.${side}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {kinds.map((kind) => (
              <tr key={kind}>
                <th scope="row">{words(`keep.restore.${kind}`)}</th>
                {shown.map((side) => (
                  <td key={side} data-side={preview[kind][side] > 0 ? side : undefined}>
                    <bdi>
                      {signOf(side, preview[kind][side])}
                      {preview[kind][side].toLocaleString()}
                    </bdi>
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p>{funnelText(preview)}</p>
      {keptOut > 0 && <p>{words('keep.restore.keptOut', keptOut, [keptOut.toLocaleString()])}</p>}
      {lost > 0 && (
        <p className="keep-lost">
          <Icon name="warn" />
          <span>{words('keep.restore.loses', lost, [lost.toLocaleString()])}</span>
        </p>
      )}
    </div>
  );
}

/** Told apart without colour. */
function signOf(side: (typeof sides)[number], count: number): string {
  if (count === 0) return '';
  if (side === 'lost') return '\u2212';
  return side === 'gained' ? '+' : '';
}

function funnelText({ funnelHere, funnelInFile, isHereReadable }: RestorePreview): string {
  const none = words('keep.restore.noFunnel');
  if (!isHereReadable) return words('keep.restore.onlyFunnel', [funnelInFile ?? none]);
  return funnelHere === funnelInFile
    ? words('keep.restore.sameFunnel', [funnelHere ?? none])
    : words('keep.restore.funnel', [funnelHere ?? none, funnelInFile ?? none]);
}
