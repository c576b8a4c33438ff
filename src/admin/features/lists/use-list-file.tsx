import { useState } from "react"
import type { Encoding } from "../../lib/list-files/decode-text"
import { FileProblem, type FileProblemCode } from "../../lib/list-files/file-problem"
import { type ListFile, readListFile } from "../../lib/list-files/read-list-file"

export type LoadedFile = {
  name: string
  bytes: Uint8Array
  content: ListFile
  /** Which sheet of a workbook. */
  sheet: number
  /** It tells the same file from a later one of the same name. */
  stamp: number
}

let lastStamp = 0

/** A file that a person chose or dropped, read here in the browser. */
export const useListFile = () => {
  const [file, setFile] = useState<LoadedFile | null>(null)
  const [problem, setProblem] = useState<{ name: string; code: FileProblemCode } | null>(null)
  const [reading, setReading] = useState<string | null>(null)

  const read = async (name: string, getBytes: () => Promise<Uint8Array>, encoding?: Encoding) => {
    setReading(name)
    setProblem(null)
    try {
      const bytes = await getBytes()
      const content = await readListFile(bytes, encoding)
      setFile({ name, bytes, content, sheet: 0, stamp: ++lastStamp })
    } catch (error) {
      setProblem({ name, code: error instanceof FileProblem ? error.code : "broken" })
    } finally {
      setReading(null)
    }
  }
  return {
    file,
    problem,
    reading,
    open: (chosen: File) =>
      read(chosen.name, async () => new Uint8Array(await chosen.arrayBuffer())),
    chooseSheet: (sheet: number) =>
      setFile((present) => present && { ...present, sheet, stamp: ++lastStamp }),
    chooseEncoding: (encoding: Encoding) =>
      file && read(file.name, async () => file.bytes, encoding),
    remove: () => {
      setFile(null)
      setProblem(null)
    },
  }
}
