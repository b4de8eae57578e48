/** docs/errors.md, written from the registries; a test holds the two together. */
import { refusals } from './disputes/refusals.ts';
import type { RefusalEntry } from './disputes/refusals.ts';
import { errors } from './errors.ts';

/** The page, as Markdown. */
export function errorDocs(): string {
  const refused = Object.entries<RefusalEntry>(refusals).sort(byCode).map(refusalRow);
  const others = Object.entries(errors)
    .sort(byCode)
    .map(([code, { status, zh, en }]) => `| \`${code}\` | ${status} | ${zh} | ${en} |`);
  return `# Errors

Written from \`server/disputes/refusals.ts\` and \`server/errors.ts\` by \`server/errorDocs.ts\`; \`npm test\` fails when this page is
behind. To bring it up to date: \`node --import tsx test/support/writeDocs.ts\`.

## Refusals: the law or the state of the case does not allow it

| code | status | sentence | in English | article |
|---|---|---|---|---|
${refused.join('\n')}

## Errors of the site

| code | status | sentence | in English |
|---|---|---|---|
${others.join('\n')}
`;
}

function refusalRow([code, { status, zh, en, article }]: [string, RefusalEntry]): string {
  return `| \`${code}\` | ${status} | ${zh} | ${en} | ${article ?? ''} |`;
}

function byCode([a]: [string, unknown], [b]: [string, unknown]): number {
  return a < b ? -1 : 1;
}
