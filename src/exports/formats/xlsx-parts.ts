/** The fixed parts of a workbook (Office Open XML, ECMA-376). */

const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const SPREADSHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

export const SHEET_BEGIN = `${DECLARATION}<worksheet xmlns="${MAIN}"><sheetData>`;
export const SHEET_END = '</sheetData></worksheet>';

const countUp = (sheets: number): readonly number[] => Array.from({ length: sheets }, (_, at) => at + 1);

const nameSheet = (number: number): string => `Sheet${number}`;

export const RELATIONS =
  `${DECLARATION}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" ` +
  `Type="${RELATIONSHIPS}/officeDocument" Target="xl/workbook.xml"/></Relationships>`;

export const spellContentTypes = (sheets: number): string =>
  `${DECLARATION}<Types xmlns="${PACKAGE}/content-types">` +
  `<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
  `<Default Extension="xml" ContentType="application/xml"/>` +
  `<Override PartName="/xl/workbook.xml" ContentType="${SPREADSHEET}.sheet.main+xml"/>` +
  countUp(sheets)
    .map((at) => `<Override PartName="/xl/worksheets/sheet${at}.xml" ContentType="${SPREADSHEET}.worksheet+xml"/>`)
    .join('') +
  `</Types>`;

export const spellWorkbook = (sheets: number): string =>
  `${DECLARATION}<workbook xmlns="${MAIN}" xmlns:r="${RELATIONSHIPS}"><sheets>` +
  countUp(sheets)
    .map((at) => `<sheet name="${nameSheet(at)}" sheetId="${at}" r:id="rId${at}"/>`)
    .join('') +
  `</sheets></workbook>`;

export const spellWorkbookRelations = (sheets: number): string =>
  `${DECLARATION}<Relationships xmlns="${PACKAGE}/relationships">` +
  countUp(sheets)
    .map((at) => `<Relationship Id="rId${at}" Type="${RELATIONSHIPS}/worksheet" Target="worksheets/sheet${at}.xml"/>`)
    .join('') +
  `</Relationships>`;
