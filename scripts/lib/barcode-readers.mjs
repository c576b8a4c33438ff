import { installPackages } from "./debian-packages.mjs"
import { findProgram } from "./find-program.mjs"

/** What the tests of printed labels use, and the packages of Debian that bring it. */
const packages = { pdftoppm: "poppler-utils", zbarimg: "zbar-tools", dmtxread: "dmtx-utils" }

/** Installs what reads barcodes off a printed page, if that is possible; tests without it are skipped and say so. */
export function ensureBarcodeReaders() {
  const missing = Object.keys(packages).filter((program) => !findProgram(program))
  if (missing.length) {
    installPackages(missing.map((program) => packages[program]))
  }
}
