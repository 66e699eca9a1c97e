import { resolve } from 'node:path';
import { generateChromeMessages, parseMessagesFile } from '@wxt-dev/i18n/build';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  interface ProvidedContext {
    /** English texts by message name, as the browser knows them. */
    messages: Readonly<Record<string, string>>;
  }
}

/** Reads the English words once for all test files: parsing them takes longer than most files do. */
export async function setup(project: TestProject): Promise<void> {
  const read = async (): Promise<void> => {
    const messages = generateChromeMessages(await parseMessagesFile(resolve('public/_locales/en.yml')));
    project.provide(
      'messages',
      Object.fromEntries(Object.entries(messages).map(([name, { message }]) => [name, message])),
    );
  };
  await read();
  project.onTestsRerun(read);
}
