import { writeFileSync } from "node:fs"
import { raw } from "bwip-js"

const WIDTH = 640
const HEIGHT = 480
const FRAMES_PER_SECOND = 5
const SECONDS_PER_CODE = 2
const LIGHT = 235
const DARK = 16
const NO_COLOUR = 128

export type FilmedCode = {
  symbology: "code128" | "ean13" | "qrcode" | "datamatrix"
  text: string
  /** `^FNC1` in the text is the separator of GS1. */
  isGs1?: boolean
}

type Bars = { sbs: number[] }
type Matrix = { pixs: number[]; pixx: number; pixy: number }

/** Whether a module is dark, row by row; bars are one row. */
function modulesOf({ symbology, text, isGs1 }: FilmedCode): boolean[][] {
  const [drawn] = raw({ bcid: symbology, text, parsefnc: isGs1 ?? false }) as unknown as (
    Bars | Matrix
  )[]
  if ("pixs" in drawn) {
    return Array.from({ length: drawn.pixy }, (_, y) =>
      Array.from({ length: drawn.pixx }, (_, x) => drawn.pixs[y * drawn.pixx + x] === 1)
    )
  }
  return [drawn.sbs.flatMap((width, index) => Array<boolean>(width).fill(index % 2 === 0))]
}

/** A code in the middle of a sheet, as somebody holds it up: as big as fits with room around it. */
function pictureOf(code: FilmedCode): Buffer {
  const modules = modulesOf(code)
  const isBars = modules.length === 1
  const columns = modules[0].length
  const size = Math.floor(
    Math.min((WIDTH * 0.8) / columns, isBars ? Infinity : (HEIGHT * 0.7) / modules.length)
  )
  const height = isBars ? HEIGHT * 0.4 : size * modules.length
  const left = Math.floor((WIDTH - size * columns) / 2)
  const top = Math.floor((HEIGHT - height) / 2)
  const picture = Buffer.alloc(WIDTH * HEIGHT, LIGHT)
  for (let y = 0; y < height; y++) {
    const row = modules[isBars ? 0 : Math.floor(y / size)]
    for (let x = 0; x < size * columns; x++) {
      if (row[Math.floor(x / size)]) {
        picture[(top + y) * WIDTH + left + x] = DARK
      }
    }
  }
  return picture
}

/** A film for Chromium's camera in which one code after the other is held up, over and over. Raw pictures: nothing encodes it. */
export function filmCodes(file: string, codes: FilmedCode[]): void {
  const colours = Buffer.alloc((WIDTH * HEIGHT) / 2, NO_COLOUR)
  const frame = (picture: Buffer) => [Buffer.from("FRAME\n"), picture, colours]
  writeFileSync(
    file,
    Buffer.concat([
      Buffer.from(`YUV4MPEG2 W${WIDTH} H${HEIGHT} F${FRAMES_PER_SECOND}:1 Ip A1:1 C420jpeg\n`),
      ...codes.flatMap((code) => {
        const picture = pictureOf(code)
        return Array(FRAMES_PER_SECOND * SECONDS_PER_CODE)
          .fill(frame(picture))
          .flat()
      }),
    ])
  )
}

/** What makes Chromium take the film for its camera, and allow it. */
export const cameraFlags = (file: string): string[] => [
  "--use-fake-device-for-media-stream",
  "--use-fake-ui-for-media-stream",
  `--use-file-for-fake-video-capture=${file}`,
]
