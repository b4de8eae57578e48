/** The thread that sets sheets as PDF: fonts and layout stay out of the server's loop and memory. */
import { createRequire } from 'node:module';
import { parentPort } from 'node:worker_threads';
import pdfmake from 'pdfmake';
import type { TDocumentDefinitions } from 'pdfmake/interfaces.js';
import type { BoundPicture, CaseFile } from '../caseFile.ts';
import type { PrintAnswer, PrintTask } from './printer.ts';
import { fileDocument } from './fileContent.ts';
import { isReadable } from './pictures.ts';
import { sheetDocument } from './sheetContent.ts';

const fonts = ['400Regular/NotoSerifSC_400Regular.ttf', '700Bold/NotoSerifSC_700Bold.ttf'].map((name) =>
  createRequire(import.meta.url).resolve(`@expo-google-fonts/noto-serif-sc/${name}`),
);
const [normal = '', bold = ''] = fonts;

pdfmake.setFonts({ serif: { normal, bold } });
// Nothing that stands in a paper can make the printer fetch an address or open another file.
pdfmake.setUrlAccessPolicy(() => false);
pdfmake.setLocalAccessPolicy((path) => fonts.includes(path));

parentPort?.on('message', (task: PrintTask) => {
  void answer(task);
});

async function answer({ id, ...work }: PrintTask): Promise<void> {
  try {
    const definition = 'file' in work ? await boundFile(work.file) : sheetDocument(work.facts, work.stamp);
    const pdf = await pdfmake.createPdf(definition).getBuffer();
    parentPort?.postMessage({ id, pdf } satisfies PrintAnswer, []);
  } catch (error) {
    parentPort?.postMessage({ id, fault: String(error) } satisfies PrintAnswer, []);
  }
}

/** One picture that cannot be set must not cost the file: each is tried by itself before. */
async function boundFile(file: CaseFile): Promise<TDocumentDefinitions> {
  const sound = new Set<BoundPicture>();
  for (const picture of file.pictures) if (await canBeSet(picture)) sound.add(picture);
  return fileDocument(file, (picture) => sound.has(picture));
}

async function canBeSet(picture: BoundPicture): Promise<boolean> {
  if (!isReadable(picture)) return false;
  const image = `data:${picture.mediaType};base64,${Buffer.from(picture.content).toString('base64')}`;
  return pdfmake
    .createPdf({ defaultStyle: { font: 'serif' }, content: [{ image, fit: [100, 100] }] })
    .getBuffer()
    .then(
      () => true,
      () => false,
    );
}
