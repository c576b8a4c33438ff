import { apiBytes } from "../../lib/api-fetch"

/** Finds the codes in a picture of the camera; a GS1 code comes with its separators. */
export type BarcodeReader = (video: HTMLVideoElement) => Promise<string[]>

type Detector = { detect: (source: HTMLVideoElement) => Promise<{ rawValue: string }[]> }
type DetectorClass = {
  new (options: { formats: string[] }): Detector
  getSupportedFormats: () => Promise<string[]>
}

const FORMATS = ["data_matrix", "qr_code", "code_128", "ean_13", "ean_8", "upc_a"]
const CODES_MAX = 4
/** More pixels take longer and read no more. */
const WIDTH_MAX = 1_280

/** The browser's own, where it reads all that is needed. */
async function ownReader(): Promise<BarcodeReader | undefined> {
  const { BarcodeDetector } = window as unknown as { BarcodeDetector?: DetectorClass }
  const known = await BarcodeDetector?.getSupportedFormats().catch(() => [] as string[])
  if (!BarcodeDetector || !FORMATS.every((format) => known?.includes(format))) {
    return undefined
  }
  const detector = new BarcodeDetector({ formats: FORMATS })
  return async (video) => (await detector.detect(video)).map(({ rawValue }) => rawValue)
}

function pictureOf(canvas: HTMLCanvasElement, video: HTMLVideoElement): ImageData | undefined {
  const scale = Math.min(1, WIDTH_MAX / video.videoWidth)
  canvas.width = Math.round(video.videoWidth * scale)
  canvas.height = Math.round(video.videoHeight * scale)
  const context = canvas.getContext("2d", { willReadFrequently: true })
  if (!context || !canvas.width || !canvas.height) {
    return undefined
  }
  context.drawImage(video, 0, 0, canvas.width, canvas.height)
  return context.getImageData(0, 0, canvas.width, canvas.height)
}

/** ZXing as WebAssembly. It is a megabyte, so it comes only when a camera is opened that needs it, from the shop's own server. */
async function loadedReader(): Promise<BarcodeReader> {
  const [{ prepareZXingModule, readBarcodes }, wasmBinary] = await Promise.all([
    import("zxing-wasm/reader"),
    apiBytes("/admin/traceability/barcode-reader"),
  ])
  await prepareZXingModule({ overrides: { wasmBinary }, fireImmediately: true })
  const canvas = document.createElement("canvas")
  return async (video) => {
    const picture = pictureOf(canvas, video)
    const found = picture
      ? await readBarcodes(picture, {
          formats: ["DataMatrix", "QRCode", "Code128", "EAN-13", "EAN-8", "UPC-A"],
          // As it stands in the code: the separators of GS1 are kept.
          textMode: "Plain",
          maxNumberOfSymbols: CODES_MAX,
        })
      : []
    return found
      .filter((code) => code.isValid && code.text)
      .map((code) =>
        code.contentType === "GS1" ? `${code.symbologyIdentifier}${code.text}` : code.text
      )
  }
}

let reader: Promise<BarcodeReader> | undefined

/** The reader of this browser. What could not be loaded is tried again the next time. */
export const loadBarcodeReader = (): Promise<BarcodeReader> => {
  reader ??= ownReader()
    .then((own) => own ?? loadedReader())
    .catch((error) => {
      reader = undefined
      throw error
    })
  return reader
}
