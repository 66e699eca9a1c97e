/** Whether two pieces of plain data say the same; the order of keys means nothing, and a key without a value is none. */
export function isAlike(one: unknown, other: unknown): boolean {
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null)
    return one === other;
  const keys = new Set([...Object.keys(one), ...Object.keys(other)]);
  const partOf = (whole: object, key: string): unknown => (whole as Readonly<Record<string, unknown>>)[key];
  return [...keys].every((key) => isAlike(partOf(one, key), partOf(other, key)));
}
