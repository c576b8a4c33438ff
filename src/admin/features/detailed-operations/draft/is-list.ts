/** Copied from several cells of a spreadsheet: lines, or columns. One cell ends with a line break, and is none. */
export const isList = (text: string): boolean => /[\r\n\t]/.test(text.trim())
