import { spawnSync } from "node:child_process"
import { rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"

/** Of most label printers, which print a dot or none: there is no grey. */
const DPI = 203
const MM_PER_INCH = 25.4

const programs = ["pdftoppm", "zbarimg", "dmtxread"]

/** Which programs that read a printed label are not there. */
export const missingReaders = (): string[] =>
  programs.filter((program) => spawnSync(program, ["--help"]).error)

/** A label's place in the document, in millimetres from the top left corner of its page; pages count from 1. */
export type LabelPlace = { page: number; x: number; y: number; width: number; height: number }

export type ReadBarcode = { symbology: "gs1-128" | "gs1datamatrix" | "other"; value: string }

const FNC1 = "\u001d"
const SECOND_MS = 1_000

const outputOf = (program: string, args: string[]) => {
  const { stdout, error } = spawnSync(program, args, { encoding: "utf8" })
  if (error) {
    throw error
  }
  return stdout
}

function rasterise(pdf: string, place: LabelPlace): string {
  const dots = (millimetres: number) => String(Math.round((millimetres / MM_PER_INCH) * DPI))
  const picture = join(tmpdir(), `label-${process.pid}`)
  const page = String(place.page)
  outputOf("pdftoppm", [
    ...["-r", String(DPI), "-mono", "-png", "-singlefile", "-f", page, "-l", page],
    ...[
      "-x",
      dots(place.x),
      "-y",
      dots(place.y),
      "-W",
      dots(place.width),
      "-H",
      dots(place.height),
    ],
    ...[pdf, picture],
  ])
  return `${picture}.png`
}

/** A separator is FNC1 in both; so is what tells a GS1 DataMatrix from another, which is not a part of its value. */
function readMatrix(picture: string): ReadBarcode[] {
  const value = outputOf("dmtxread", [
    ...["--stop-after=1", `--milliseconds=${5 * SECOND_MS}`, `--gs1=${FNC1.charCodeAt(0)}`],
    picture,
  ])
  if (!value) {
    return []
  }
  const isGs1 = value.startsWith(FNC1)
  return [
    isGs1 ? { symbology: "gs1datamatrix", value: value.slice(1) } : { symbology: "other", value },
  ]
}

function readBars(picture: string): ReadBarcode[] {
  const value = outputOf("zbarimg", ["-q", "--raw", picture]).trimEnd()
  if (!value) {
    return []
  }
  const isGs1 = outputOf("zbarimg", ["-q", "--xml", picture]).includes("modifiers='GS1'")
  return [{ symbology: isGs1 ? "gs1-128" : "other", value }]
}

/** Prints a part of a PDF file at 203 dots per inch in black and white, and reads all barcodes that are on it. */
export function readPrintedLabel(pdf: Buffer, place: LabelPlace): ReadBarcode[] {
  const file = join(tmpdir(), `labels-${process.pid}.pdf`)
  writeFileSync(file, pdf)
  const picture = rasterise(file, place)
  try {
    return [...readBars(picture), ...readMatrix(picture)]
  } finally {
    rmSync(file)
    rmSync(picture)
  }
}

/** The value of every linear barcode on a page of a PDF file, printed at 203 dots per inch in black and white; pages count from 1. */
export function readPrintedBars(pdf: Buffer, page: number): string[] {
  const file = join(tmpdir(), `sheet-${process.pid}.pdf`)
  const picture = join(tmpdir(), `sheet-${process.pid}`)
  writeFileSync(file, pdf)
  try {
    const pages = ["-singlefile", "-f", String(page), "-l", String(page)]
    outputOf("pdftoppm", ["-r", String(DPI), "-mono", "-png", ...pages, file, picture])
    const read = outputOf("zbarimg", [
      "-q",
      "--raw",
      "-Sdisable",
      "-Scode128.enable",
      `${picture}.png`,
    ])
    return read.split("\n").filter(Boolean)
  } finally {
    rmSync(file)
    rmSync(`${picture}.png`, { force: true })
  }
}
