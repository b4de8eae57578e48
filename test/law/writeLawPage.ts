import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { lawPage } from './lawPage.ts';

writeFileSync(join(import.meta.dirname, '../../docs/law.md'), lawPage());
