import { useEffect, useState, type ReactElement } from 'react';
import { Button } from '@/components/button/Button';
import { Trouble } from '@/components/page/Trouble';
import { send } from '@/lib/messaging/send';
import { words } from '@/lib/words';
import { openList } from './address';
import { MailClient } from './MailClient';
import { openPanel } from './open-panel';
import { usePracticeStore } from './use-practice-store';
import mark from './icon.svg';
import './practice.css';

/** How long the status line says something, in ms. */
const saidFor = 6000;

/** A mail program with invented mails, on which everything of Stageside runs for real, in a database of its own. */
export function App(): ReactElement {
  const store = usePracticeStore();
  const [round, setRound] = useState(0);
  const [said, setSaid] = useState('');
  useEffect(() => {
    if (said === '') return undefined;
    const timer = setTimeout(() => setSaid(''), saidFor);
    return () => clearTimeout(timer);
  }, [said]);
  const startOver = async (): Promise<void> => {
    await send('sampleData', { space: 'practice', on: true });
    openList();
    setRound((count) => count + 1);
    setSaid(words('practice.startedOver'));
  };
  return (
    <div className="practice">
      <header className="practice-head">
        <img src={mark} alt={''} width={24} height={24} />
        <div className="practice-about">
          <h1>{words('practice.title')}</h1>
          <p>{words('practice.about')}</p>
        </div>
        <output className="practice-said">{said}</output>
        <Button onPress={() => void startOver()}>{words('practice.startOver')}</Button>
        <Button icon="panel" onPress={() => void showPanel(setSaid)}>
          {words('practice.openPanel')}
        </Button>
      </header>
      {store.type === 'trouble' ? (
        <div className="practice-trouble">
          <Trouble why={store.why} onRetry={store.retry} />
        </div>
      ) : (
        <MailClient key={round} isReady={store.type === 'ready'} say={setSaid} />
      )}
    </div>
  );
}

async function showPanel(say: (text: string) => void): Promise<void> {
  if (!(await openPanel())) say(words('practice.panelByHand'));
}
