import { mkdtempSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { raw } from "bwip-js"

const WIDTH = 640
const HEIGHT = 480
const FRAMES_PER_SECOND = 5
const WHITE = 235
const BLACK = 16
const GREY = 128
/** Pixels of a module, and of the height of bars. */
const SQUARE = 8
const BAR = 3
const BAR_HEIGHT = 160

export type FilmedCode = {
  symbology: "datamatrix" | "qrcode" | "code128" | "ean13"
  /** FNC1 is written `^FNC1`. */
  text: string
}

type Matrix = { pixs: number[]; pixx: number; pixy: number }
type Bars = { sbs: number[] }

const sheet = (): Buffer => Buffer.alloc(WIDTH * HEIGHT, WHITE)

function fill(picture: Buffer, x: number, y: number, width: number, height: number): void {
  for (let row = y; row < y + height; row++) {
    picture.fill(BLACK, row * WIDTH + x, row * WIDTH + x + width)
  }
}

function drawMatrix(picture: Buffer, { pixs, pixx, pixy }: Matrix): void {
  const left = Math.round((WIDTH - pixx * SQUARE) / 2)
  const top = Math.round((HEIGHT - pixy * SQUARE) / 2)
  pixs.forEach((isBlack, at) => {
    if (isBlack) {
      fill(
        picture,
        left + (at % pixx) * SQUARE,
        top + Math.floor(at / pixx) * SQUARE,
        SQUARE,
        SQUARE
      )
    }
  })
}

function drawBars(picture: Buffer, { sbs }: Bars): void {
  const modules = sbs.reduce((sum, width) => sum + width, 0)
  const module = Math.min(BAR, Math.floor((WIDTH - 40) / modules))
  let x = Math.round((WIDTH - modules * module) / 2)
  sbs.forEach((width, at) => {
    if (at % 2 === 0) {
      fill(picture, x, (HEIGHT - BAR_HEIGHT) / 2, width * module, BAR_HEIGHT)
    }
    x += width * module
  })
}

function pictureOf({ symbology, text }: FilmedCode): Buffer {
  const [drawing] = raw({ bcid: symbology, text, parsefnc: true }) as unknown as (Matrix | Bars)[]
  const picture = sheet()
  if ("pixs" in drawing) {
    drawMatrix(picture, drawing)
  } else {
    drawBars(picture, drawing)
  }
  return picture
}

/** A film for the browser's camera: each code for some seconds, and white paper between them. It starts over at its end. */
export function filmCodes(codes: FilmedCode[], seconds: { code: number; paper: number }): string {
  const colours = Buffer.alloc((WIDTH * HEIGHT) / 2, GREY)
  const show = (picture: Buffer, duration: number): Buffer[] =>
    Array.from({ length: Math.round(duration * FRAMES_PER_SECOND) }, () => [
      Buffer.from("FRAME\n"),
      picture,
      colours,
    ]).flat()
  const film = Buffer.concat([
    Buffer.from(`YUV4MPEG2 W${WIDTH} H${HEIGHT} F${FRAMES_PER_SECOND}:1 Ip A1:1 C420jpeg\n`),
    ...codes.flatMap((code) => [
      ...show(pictureOf(code), seconds.code),
      ...show(sheet(), seconds.paper),
    ]),
  ])
  const file = join(mkdtempSync(join(tmpdir(), "camera-")), "codes.y4m")
  writeFileSync(file, film)
  return file
}

/** What the browser is started with, so that its camera shows a film and nobody is asked. */
export const cameraFlags = (film: string): string[] => [
  "--use-fake-ui-for-media-stream",
  "--use-fake-device-for-media-stream",
  `--use-file-for-fake-video-capture=${film}`,
]
