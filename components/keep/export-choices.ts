/** What a team can take along for other products; all of it, to be put back as it was, is saved elsewhere. */
export const exportKinds = ['leads', 'events', 'cards'] as const;
export type ExportKind = (typeof exportKinds)[number];

export const separatorNames = ['comma', 'semicolon', 'tab'] as const;
export type SeparatorName = (typeof separatorNames)[number];

export const cardVersions = ['4.0', '3.0'] as const;

/** What somebody chose for their files, remembered for the next ones. */
export type ExportChoices = {
  readonly kind: ExportKind;
  readonly separator: SeparatorName;
  /** Begins with the mark by which Excel knows UTF-8. */
  readonly hasMark: boolean;
  readonly version: (typeof cardVersions)[number];
  /** Cards carry the stage as a category. */
  readonly hasStage: boolean;
  /** The user is asked where each file goes, where the browser can. */
  readonly asksPlace: boolean;
};

/** What opens in a spreadsheet with a double click nearly everywhere. */
export const firstChoices: ExportChoices = {
  kind: 'leads',
  separator: 'comma',
  hasMark: true,
  version: '4.0',
  hasStage: false,
  asksPlace: false,
};

/** What was remembered, with what is usual where it says nothing, or nothing that is known. */
export function choicesIn(text: string | null): ExportChoices {
  const kept = parsed(text);
  const one = <Value extends string>(
    name: keyof ExportChoices,
    values: readonly Value[],
    usual: Value,
  ): Value => values.find((value) => value === kept[name]) ?? usual;
  const flag = (name: 'hasMark' | 'hasStage' | 'asksPlace'): boolean => {
    const value = kept[name];
    return typeof value === 'boolean' ? value : firstChoices[name];
  };
  return {
    kind: one('kind', exportKinds, firstChoices.kind),
    separator: one('separator', separatorNames, firstChoices.separator),
    hasMark: flag('hasMark'),
    version: one('version', cardVersions, firstChoices.version),
    hasStage: flag('hasStage'),
    asksPlace: flag('asksPlace'),
  };
}

function parsed(text: string | null): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(text ?? '{}');
    return typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>) : {};
  } catch {
    return {};
  }
}
