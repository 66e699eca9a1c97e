/**
 * `crm:<host>/<type>/<id>`: the host lower-cased; ids are told apart by the case of their letters.
 * @returns null where the text is no such record
 */
export function recordKey(record: string): string | null {
  const parts = /^([^\s/]+)(\/[^\s/]+\/\S+)$/u.exec(record.trim());
  return parts?.[1] && parts[2] ? `crm:${parts[1].toLowerCase()}${parts[2]}` : null;
}
