/**
 * A text in a cell of a CSV file, changed so that no spreadsheet takes a part of it for a formula. Where the comma is
 * the decimal sign, a program may take semicolons for the ends of cells, also those inside a quoted text; others may
 * do so with tabs and line ends. A formula begins with an equals sign, plus, minus or at sign, also in full width,
 * and some programs skip the characters before it that nobody sees.
 */
export function spreadsheetCell(text: string): string {
  return text.replaceAll(
    /(?:^|[;\t\r\n])[\s\p{Cf}"]*(?=[=+\-@\uff1d\uff0b\uff0d\uff20\ufe66\ufe62\ufe63\ufe6b])/gu,
    "$&'",
  );
}
