import { testFixtureFiles } from '@/test/contract/fixture-files';
import { makeFiles } from '@/test/fixtures/hubspot/make/make.mjs';

testFixtureFiles('hubspot', makeFiles);
