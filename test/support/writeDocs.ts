/** Writes the pages under docs/ that are made from data. */
import { writeFileSync } from 'node:fs';
import { errorDocs } from '../../server/errorDocs.ts';

writeFileSync(new URL('../../docs/errors.md', import.meta.url), errorDocs());
