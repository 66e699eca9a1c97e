import { useMemo, type ReactElement } from 'react';
import { Picker } from '@/components/field/Picker';
import { SearchPicker } from '@/components/field/SearchPicker';
import { Icon } from '@/components/icon/Icon';
import { ImportPart } from '@/components/import/ImportPart';
import { isDated } from '@/lib/transfer/files/column';
import { dateFormats, isNoDate, type DateFormat } from '@/lib/transfer/files/dates';
import { momentReader } from '@/lib/transfer/files/moment';
import { words } from '@/lib/words';
import { columnName } from './import-words';
import { guessOf, withChoices, withDateFormat, type Setup } from './setup';
import type { Import } from './use-import';

type Props = { readonly setup: Setup; readonly change: Import['change'] };

/** How dates are written, each column with one of them as it will be read. Nothing where there are none. */
export function DatesPart({ setup, change }: Props): ReactElement | null {
  const { mapping, zone } = setup.choices;
  const zones = useMemo(
    () => [...new Set([zone, 'UTC', ...Intl.supportedValuesOf('timeZone')])].map((id) => ({ id, label: id })),
    [zone],
  );
  const dated = mapping.flatMap((column, place) => (column !== null && isDated(column) ? [place] : []));
  if (dated.length === 0) return null;
  const isAmbiguous = dated.some((place) => guessOf(setup, place)?.isAmbiguous === true);
  return (
    <ImportPart title={words('import.dates.title')} about={words('import.dates.about')}>
      {isAmbiguous && (
        <p className="import-warning">
          <Icon name="warn" />
          <span>{words('import.dates.ambiguous')}</span>
        </p>
      )}
      <div className="name-list">
        {dated.map((place) => (
          <div key={place} className="name-line">
            <Picker<DateFormat>
              label={words('import.dates.format', [columnName(setup.plan, place)])}
              value={setup.choices.dateFormats[place] ?? 'iso'}
              choices={dateFormats.map((id) => ({ id, label: words(`import.dateFormat.${id}`) }))}
              onChange={(format) => change((now) => withDateFormat(now, place, format))}
            />
            <SampleDate setup={setup} place={place} />
          </div>
        ))}
        <div className="name-line">
          <SearchPicker
            label={words('import.dates.zone')}
            choices={zones}
            value={zone}
            none={words('import.dates.zoneNone')}
            opensOn="input"
            onChange={(next) => change((now) => withChoices(now, { zone: next }))}
          />
        </div>
      </div>
    </ImportPart>
  );
}

function SampleDate({ setup, place }: { readonly setup: Setup; readonly place: number }): ReactElement {
  const { choices, plan, around } = setup;
  const text = plan.sample.map(({ cells }) => (cells[place] ?? '').trim()).find((cell) => !isNoDate(cell));
  if (text === undefined) return <p className="field-hint">{words('import.dates.none')}</p>;
  const read = momentReader(choices.dateFormats[place] ?? 'iso', choices.zone, around.now)(text);
  if (!read.ok)
    return (
      <output className="import-unread">
        <bdi>{words('import.dates.unreadable', [text])}</bdi>
      </output>
    );
  const day = new Intl.DateTimeFormat(undefined, { dateStyle: 'long', timeZone: choices.zone });
  return (
    <output className="field-hint">
      <bdi>{words('import.dates.read', [text, day.format(read.at)])}</bdi>
    </output>
  );
}
