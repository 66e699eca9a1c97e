import { useState, type ReactElement } from 'react';
import { Button } from '@/components/button/Button';
import { TextInput } from '@/components/field/TextInput';
import { BeginChoice, type Beginning } from '@/components/options/BeginChoice';
import { FunnelPicker } from '@/components/options/FunnelPicker';
import { ReadyHints } from '@/components/options/ReadyHints';
import { RoleChoice } from '@/components/options/RoleChoice';
import { SavedMark } from '@/components/options/SavedMark';
import { useSaving } from '@/components/options/use-saving';
import { WelcomeFrame } from '@/components/options/WelcomeFrame';
import type { FunnelDefinition } from '@/lib/funnel/definition/definition';
import type { Role } from '@/lib/funnel/log/event';
import type { Settings } from '@/lib/funnel/settings';
import { send } from '@/lib/messaging/send';
import { words } from '@/lib/words';
import { ImportView } from './import/ImportView';
import { postFunnel } from './post-funnel';
import { save } from './save';
import type { Import } from './import/use-import';
import { goTo } from './view';
import { WhereStep } from './WhereStep';

type Props = {
  readonly settings: Settings;
  readonly definition: FunnelDefinition;
  /** Undefined while it is not known. */
  readonly hasOwnLeads: boolean | undefined;
  /** The import that may be begun with. */
  readonly running: Import;
};

const steps = 3;
const mark = '/icon/96.png';

/** The first run: who are you, how do you want to begin, and what to do first. Every step may be skipped. */
export function WelcomeView({ settings, definition, hasOwnLeads, running }: Props): ReactElement {
  const [step, setStep] = useState(1);
  const [isImporting, setImporting] = useState(false);
  const [begun, setBegun] = useState<Beginning>('empty');
  const [saving, begin] = useSaving(async (beginning: Beginning) => {
    if (beginning === 'sample') await send('sampleData', { space: 'main', on: true });
    await save({ welcomed: true });
    setBegun(beginning);
    setStep(steps);
  });

  if (isImporting)
    return (
      <ImportView
        settings={settings}
        definition={definition}
        running={running}
        onLeave={(isBegun) => {
          setImporting(false);
          if (isBegun) begin('import');
        }}
      />
    );
  switch (step) {
    case 1:
      return (
        <WhoStep
          settings={settings}
          definition={definition}
          hasOwnLeads={hasOwnLeads}
          onDone={() => setStep(2)}
        />
      );
    case 2:
      return (
        <WelcomeFrame
          mark={mark}
          step={2}
          steps={steps}
          title={words('options.welcome.begin')}
          actions={
            <>
              <Button look="quiet" icon="back" onPress={() => setStep(1)}>
                {words('options.welcome.back')}
              </Button>
              <SavedMark saving={saving === 'saved' ? 'idle' : saving} />
            </>
          }
        >
          <BeginChoice
            isPending={saving === 'saving'}
            onChoose={(beginning) => {
              if (beginning === 'import') setImporting(true);
              else begin(beginning);
            }}
          />
          <p className="welcome-restore">
            {words('options.welcome.hasFile')} <a href="#restore">{words('options.welcome.restore')}</a>
          </p>
        </WelcomeFrame>
      );
    default:
      return (
        <WelcomeFrame
          mark={mark}
          step={steps}
          steps={steps}
          title={words('options.welcome.ready')}
          about={readyText(begun)}
          actions={
            <>
              <Button look="quiet" icon="back" onPress={() => setStep(2)}>
                {words('options.welcome.back')}
              </Button>
              <Button onPress={() => goTo('options')}>{words('options.welcome.finish')}</Button>
            </>
          }
        >
          <WhereStep sites={settings.sites} />
          <ReadyHints practice="/practice.html" mail="https://mail.google.com/" />
        </WelcomeFrame>
      );
  }
}

function WhoStep({
  settings,
  definition,
  hasOwnLeads,
  onDone,
}: Pick<Props, 'settings' | 'definition' | 'hasOwnLeads'> & { readonly onDone: () => void }): ReactElement {
  const { me } = settings;
  const [role, setRole] = useState<Role | null>(settings.welcomed ? me.role : null);
  const [name, setName] = useState(me.name);
  const [saving, keep] = useSaving(async (next: Settings['me']) => save({ me: next }));
  const trimmed = name.trim();
  return (
    <WelcomeFrame
      mark={mark}
      step={1}
      steps={steps}
      title={words('options.welcome.title')}
      about={words('options.welcome.about')}
      actions={
        <>
          <SavedMark saving={saving} />
          <Button look={role === null ? 'plain' : 'primary'} onPress={onDone}>
            {words(role === null ? 'options.welcome.skip' : 'options.welcome.next')}
          </Button>
        </>
      }
    >
      <RoleChoice
        label={words('options.welcome.role')}
        role={role}
        onChange={(next) => {
          setRole(next);
          keep({ ...me, role: next, name: trimmed });
        }}
      />
      <div
        onBlur={() => {
          if (trimmed !== me.name) keep({ ...me, role: role ?? me.role, name: trimmed });
        }}
      >
        <TextInput
          label={words('options.me.name')}
          hint={words('options.me.nameHint')}
          value={name}
          onChange={setName}
          maxLength={200}
        />
      </div>
      {hasOwnLeads === false && (
        <FunnelPicker definition={definition} hint={words('options.funnel.later')} choose={postFunnel} />
      )}
    </WelcomeFrame>
  );
}

function readyText(begun: Beginning): string | undefined {
  if (begun === 'sample') return words('options.welcome.readySamples');
  return begun === 'import' ? words('options.welcome.readyImported') : undefined;
}
