import { parseArgs } from 'node:util';
import { restoreFolder } from './restoreFolder.ts';

/** `npm run restore -- <backup> --data folder` */
const usage = 'Usage: npm run restore -- <backup folder> --data <new data folder>\n';
const { values, positionals } = parseArgs({ allowPositionals: true, options: { data: { type: 'string' } } });
const [backup] = positionals;

if (backup === undefined || values.data === undefined) {
  process.stderr.write(usage);
  process.exit(2);
}
try {
  const { manifest, verification } = await restoreFolder({ backup, dataFolder: values.data });
  process.stdout.write(
    `Restored the backup of ${manifest.madeAt} to ${values.data}: ${manifest.files.length} files, ` +
      `${verification.documents} documents in ${verification.collections} collections, all indexes agree.\n`,
  );
  if (!manifest.files.some(({ path }) => path === 'secrets.json'))
    process.stdout.write(
      'Put the old secrets.json into this folder before you start: the backup came without it.\n',
    );
} catch (error) {
  process.stderr.write(`Nothing was restored. ${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
}
