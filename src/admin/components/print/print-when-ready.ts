const READY_MS_MAX = 10_000

const nextFrame = () => new Promise((resolve) => requestAnimationFrame(resolve))

const isPending = (sheet: Element) => !!sheet.querySelector("[data-barcode-pending]")

/**
 * Opens the browser's printing dialog for the mounted `PrintSheet` as soon as its barcodes are drawn: a sheet printed before
 * that has holes in it. Not when nobody wants it any more by then.
 */
export const printWhenReady = async (isWanted = () => true): Promise<void> => {
  const deadline = Date.now() + READY_MS_MAX
  await nextFrame()
  const sheet = document.querySelector(".print-sheet")
  while (sheet && isWanted() && isPending(sheet) && Date.now() < deadline) {
    await nextFrame()
  }
  const pictures = [...(sheet?.querySelectorAll("img") ?? [])]
  await Promise.all(pictures.map((picture) => picture.decode().catch(() => undefined)))
  if (isWanted()) {
    window.print()
  }
}
