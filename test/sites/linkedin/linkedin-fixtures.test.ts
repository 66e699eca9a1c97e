import { testFixtureFiles } from '@/test/contract/fixture-files';
import { makeFiles } from '@/test/fixtures/linkedin/make/make.mjs';

testFixtureFiles('linkedin', makeFiles);
