// @vitest-environment jsdom
import { describe } from 'vitest';
import { hubspot } from '@/lib/sites/hubspot/adapter';
import { loadFixtures } from '@/test/contract/fixtures';
import { testSiteAdapter } from '@/test/contract/site-adapter-kit';

const foreign = loadFixtures('test/fixtures/gmail').slice(0, 3);

describe('our own pages', () =>
  testSiteAdapter(hubspot, loadFixtures('test/fixtures/hubspot'), foreign, { showsAddresses: true }));
