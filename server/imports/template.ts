/** The empty spreadsheet that an administrator fills in: headings, an example, allowed words to choose from. */
import ExcelJS from 'exceljs';

export interface TemplateColumn {
  readonly heading: string;
  readonly example: string;
  /** Words to choose from, where there are few. */
  readonly choices?: readonly string[];
}

const columnWidth = 24;
const filledRows = 500;

/** An .xlsx file with one sheet. */
export async function makeTemplate(title: string, columns: readonly TemplateColumn[]): Promise<Buffer> {
  const workbook = new ExcelJS.Workbook();
  const sheet = workbook.addWorksheet(title, { views: [{ state: 'frozen', ySplit: 1 }] });
  sheet.columns = columns.map(({ heading }) => ({
    header: heading,
    width: columnWidth,
    style: { numFmt: '@' },
  }));
  sheet.getRow(1).font = { bold: true };
  sheet.addRow(columns.map(({ example }) => example)).font = { italic: true, color: { argb: 'FF808080' } };
  columns.forEach(({ choices }, index) => {
    if (choices === undefined) return;
    for (let row = 2; row <= filledRows; row += 1)
      sheet.getCell(row, index + 1).dataValidation = {
        type: 'list',
        allowBlank: true,
        formulae: [`"${choices.join(',')}"`],
      };
  });
  return Buffer.from(await workbook.xlsx.writeBuffer());
}
