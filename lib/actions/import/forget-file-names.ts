import { wordsOf } from '@/lib/store/fold-text';
import type { Database } from '@/lib/store/database';

/** By what a file may be called that is about one person. */
export type CalledBy = { readonly names: readonly string[]; readonly emails: readonly string[] };

/**
 * Takes the names of files out of the journals of imports that name people ("zelda-quux.vcf"): of them the ending stays
 * alone. To be called within a transaction on imports.
 * @returns how many named whom; one that names several is counted for the first
 */
export async function forgetFileNames(
  db: Pick<Database, 'imports'>,
  people: readonly CalledBy[],
): Promise<readonly number[]> {
  let others = await db.imports.toArray();
  const counts: number[] = [];
  for (const person of people) {
    const naming = others.filter(({ name }) => namesPerson(name, person));
    counts.push(naming.length);
    if (naming.length === 0) continue;
    others = others.filter((journal) => !naming.includes(journal));
    await db.imports.bulkPut(naming.map((journal) => ({ ...journal, name: namelessFile(journal.name) })));
  }
  return counts;
}

/** True where a file's name holds all words of a person's name, or an address of theirs. One short word says nothing. */
function namesPerson(file: string, { names, emails }: CalledBy): boolean {
  const inFile = new Set(wordsOf(file));
  const folded = file.toLowerCase();
  return (
    emails.some((email) => folded.includes(email)) ||
    names.map(wordsOf).some((words) => {
      const said = words.join('').length > 3;
      return said && words.every((word) => inFile.has(word));
    })
  );
}

/** `….vcf`. */
function namelessFile(file: string): string {
  return `…${/\.[a-z\d]{1,5}$/iu.exec(file)?.[0] ?? ''}`;
}
