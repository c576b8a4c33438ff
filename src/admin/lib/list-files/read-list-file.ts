import { decodeText, detectEncoding, type Encoding } from "./decode-text"
import { FileProblem } from "./file-problem"
import { type ListSheet, readWorkbook } from "./read-workbook"

/** 20,000 rows of a number, a quantity, dates and more are two or three. */
export const FILE_BYTES_MAX = 8_000_000

/** A file as one or several lists, of which a person takes one. */
export type ListFile =
  { kind: "text"; text: string; encoding: Encoding } | { kind: "workbook"; sheets: ListSheet[] }

const startsWith = (bytes: Uint8Array, ...mark: number[]): boolean =>
  mark.every((byte, i) => bytes[i] === byte)

/** A workbook names its parts at its beginning. */
const isWorkbook = (bytes: Uint8Array): boolean =>
  /\[Content_Types\]\.xml|xl\/|_rels\/|docProps\//.test(
    new TextDecoder("latin1").decode(bytes.subarray(0, 4_096))
  )

/**
 * Reads a CSV, TSV or XLSX file by what is in it, whatever it is called. `encoding` is what a person says of a text file.
 * Throws a `FileProblem` for anything else.
 */
export async function readListFile(bytes: Uint8Array, encoding?: Encoding): Promise<ListFile> {
  if (!bytes.length) {
    throw new FileProblem("empty")
  }
  if (bytes.length > FILE_BYTES_MAX) {
    throw new FileProblem("too_large")
  }
  // Old workbooks are such containers, and so are new ones with a password.
  if (startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0)) {
    throw new FileProblem("old_or_protected")
  }
  if (startsWith(bytes, 0x50, 0x4b)) {
    if (!isWorkbook(bytes)) {
      throw new FileProblem("other_archive")
    }
    return { kind: "workbook", sheets: await readWorkbook(bytes) }
  }
  const chosen = encoding ?? detectEncoding(bytes)
  const text = decodeText(bytes, chosen)
  if (!text.trim()) {
    throw new FileProblem("empty")
  }
  return { kind: "text", text, encoding: chosen }
}
