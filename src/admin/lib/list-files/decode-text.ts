import { FileProblem } from "./file-problem"

/** What text files are written in; those after the first four only where a person says so. */
export const ENCODINGS = [
  "utf-8",
  "utf-16le",
  "utf-16be",
  "windows-1252",
  "windows-1250",
  "windows-1251",
  "windows-1256",
  "macintosh",
  "gb18030",
  "big5",
  "shift_jis",
] as const
export type Encoding = (typeof ENCODINGS)[number]

const startsWith = (bytes: Uint8Array, ...mark: number[]): boolean =>
  mark.every((byte, i) => bytes[i] === byte)

/** Text in Latin letters and digits has a NUL in every character of two bytes. */
function withoutMark(bytes: Uint8Array): Encoding | undefined {
  const sample = bytes.subarray(0, 4_096)
  const zeros = [0, 0]
  sample.forEach((byte, i) => byte === 0 && zeros[i % 2]++)
  const half = sample.length / 2
  if (zeros[1] > half * 0.7 && zeros[0] < half * 0.1) {
    return "utf-16le"
  }
  return zeros[0] > half * 0.7 && zeros[1] < half * 0.1 ? "utf-16be" : undefined
}

const isUtf8 = (bytes: Uint8Array): boolean => {
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes)
    return true
  } catch {
    return false
  }
}

/** The encoding that the bytes show: by their mark, by their NULs, as UTF-8 where that is possible, else Windows-1252. */
export function detectEncoding(bytes: Uint8Array): Encoding {
  if (startsWith(bytes, 0xff, 0xfe)) {
    return "utf-16le"
  }
  if (startsWith(bytes, 0xfe, 0xff)) {
    return "utf-16be"
  }
  if (startsWith(bytes, 0xef, 0xbb, 0xbf)) {
    return "utf-8"
  }
  return withoutMark(bytes) ?? (isUtf8(bytes) ? "utf-8" : "windows-1252")
}

/** Characters that no list has: what stays when the encoding was another one, or when the file is no text. */

const NO_TEXT = /[\u0000-\u0008\u000b\u000e-\u001a\u001c\u007f-\u0084\u0086-\u009f\ufffd]/

/** Excel's own first line, which says what parts the columns; the line stays, so that the numbers of the others do. */
const SEPARATOR_LINE = /^sep=.(?=\r?\n|\r|$)/i

/** Decodes a text file. Throws a `FileProblem` for what is no text in this encoding. */
export function decodeText(bytes: Uint8Array, encoding: Encoding): string {
  const text = new TextDecoder(encoding).decode(bytes)
  if (NO_TEXT.test(text)) {
    throw new FileProblem(/\u0000/.test(text) ? "not_text" : "wrong_encoding")
  }
  return text.replace(SEPARATOR_LINE, "")
}
