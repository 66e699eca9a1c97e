// @vitest-environment jsdom
import { describe } from 'vitest';
import { outlook } from '@/lib/sites/outlook/adapter';
import { loadFixtures } from '@/test/contract/fixtures';
import { testSiteAdapter } from '@/test/contract/site-adapter-kit';

const foreign = loadFixtures('test/fixtures/gmail').slice(0, 3);

describe('our own pages', () =>
  testSiteAdapter(outlook, loadFixtures('test/fixtures/outlook'), foreign, { showsAddresses: true }));
