import { testFixtureFiles } from '@/test/contract/fixture-files';
import { makeFiles } from '@/test/fixtures/outlook/make/make.mjs';

testFixtureFiles('outlook', makeFiles);
