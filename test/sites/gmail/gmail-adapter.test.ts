// @vitest-environment jsdom
import { describe, it } from 'vitest';
import { gmail } from '@/lib/sites/gmail/adapter';
import { loadFixtures } from '@/test/contract/fixtures';
import { testSiteAdapter } from '@/test/contract/site-adapter-kit';

const own = loadFixtures('test/fixtures/gmail');
const saved = loadFixtures('../shared/fixtures/gmail');
const foreign = loadFixtures('../shared/fixtures/linkedin');

describe('our own pages', () => testSiteAdapter(gmail, own, []));

describe.runIf(saved.length > 0)('saved pages', () => testSiteAdapter(gmail, saved, foreign));

if (saved.length === 0) {
  describe('saved pages', () => {
    it.todo('not run: ../shared/fixtures/gmail is absent');
  });
}
