/** What a message's template may name: the person, their company, and whoever writes. */
export const placeholders = ['name', 'company', 'me'] as const;

export type Placeholder = (typeof placeholders)[number];

export type Filled = {
  readonly text: string;
  /** What the template names and nobody knows: an ellipsis stands for it. */
  readonly missing: readonly Placeholder[];
};

/** A message from its template; braces around anything else stay as they are. */
export function fillTemplate(template: string, known: Readonly<Record<Placeholder, string | null>>): Filled {
  const missing = placeholders.filter((name) => template.includes(`{${name}}`) && !known[name]);
  // In one pass: a name that looks like a placeholder is a name.
  const text = template.replaceAll(/\{(name|company|me)\}/gu, (_, name: Placeholder) => known[name] || '…');
  return { text, missing };
}
