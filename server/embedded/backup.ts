import { parseArgs } from 'node:util';
import { backupFolder } from './backupFolder.ts';

/** `npm run backup -- [--data folder] [--with-secrets] <target>` */
const usage = 'Usage: npm run backup -- [--data folder] [--with-secrets] <target folder>\n';
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    data: { type: 'string', default: './data' },
    'with-secrets': { type: 'boolean', default: false },
  },
});
const [target] = positionals;

if (target === undefined) {
  process.stderr.write(usage);
  process.exit(2);
}
try {
  const withSecrets = values['with-secrets'];
  const { files } = await backupFolder({ dataFolder: values.data, target, withSecrets });
  const bytes = files.reduce((sum, file) => sum + file.bytes, 0);
  process.stdout.write(
    `Backup complete: ${files.length} files, ${(bytes / 1e6).toFixed(1)} MB in ${target}.\n`,
  );
  process.stdout.write(
    withSecrets
      ? 'It contains secrets.json: whoever has this backup can read every name and number in it. Keep it locked away.\n'
      : 'It does not contain secrets.json. Keep a copy of that file in another place: without it names and numbers in this backup cannot be read.\n',
  );
} catch (error) {
  process.stderr.write(`No backup was made. ${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
}
