/** The thread that sets sheets as PDF: fonts and layout stay out of the server's loop and memory. */
import { createRequire } from 'node:module';
import { parentPort } from 'node:worker_threads';
import pdfmake from 'pdfmake';
import type { PrintAnswer, PrintTask } from './printer.ts';
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

async function answer({ id, facts, stamp }: PrintTask): Promise<void> {
  try {
    const pdf = await pdfmake.createPdf(sheetDocument(facts, stamp)).getBuffer();
    parentPort?.postMessage({ id, pdf } satisfies PrintAnswer, []);
  } catch (error) {
    parentPort?.postMessage({ id, fault: String(error) } satisfies PrintAnswer, []);
  }
}
