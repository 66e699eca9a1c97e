import { testFixtureFiles } from '@/test/contract/fixture-files';
import { makeFiles } from '@/test/fixtures/gmail/make/make.mjs';

testFixtureFiles('gmail', makeFiles);
