/** Writes the pages under docs/ that are made from data. */
import { writeFileSync } from 'node:fs';
import { errorDocs } from '../../server/errorDocs.ts';
import { drawnProcedures, stageDrawing } from '../disputes/stageDrawing.ts';
import { stagePage } from '../disputes/stageTable.ts';
import { accessPage } from './accessPage.ts';
import { sightPage } from './sightPage.ts';
import { papersPage } from './papersPage.ts';

writeFileSync(new URL('../../docs/errors.md', import.meta.url), errorDocs());
writeFileSync(new URL('../../docs/stages.md', import.meta.url), stagePage());
writeFileSync(new URL('../../docs/access.md', import.meta.url), accessPage());
writeFileSync(new URL('../../docs/sight.md', import.meta.url), sightPage());
writeFileSync(new URL('../../docs/papers.md', import.meta.url), papersPage());
for (const procedure of drawnProcedures)
  writeFileSync(new URL(`../../docs/stages-${procedure}.svg`, import.meta.url), stageDrawing(procedure));
