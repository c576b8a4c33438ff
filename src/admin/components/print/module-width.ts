/** Of label printers with 203 dots per inch, which most are. */
const DOT_MM = 25.4 / 203

/** GS1 asks for at least 0.25 mm: two dots. Scanners do not read thinner bars off such a printer. */
const DOTS_MIN = 2

/**
 * How wide a module of a barcode is printed, in millimetres: whole dots, or bars that should be as wide as each other differ by
 * half. Undefined where so many modules do not fit into `room` millimetres.
 */
export const moduleWidth = (modules: number, room: number, dotsMax = Infinity) => {
  const dots = Math.min(dotsMax, Math.floor(room / modules / DOT_MM))
  return dots >= DOTS_MIN ? dots * DOT_MM : undefined
}
