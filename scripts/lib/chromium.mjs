import { existsSync } from "node:fs"
import { installPackages } from "./debian-packages.mjs"
import { findProgram } from "./find-program.mjs"

function findChromium() {
  const given = process.env.CHROMIUM_PATH
  return given && existsSync(given)
    ? given
    : findProgram("chromium", "chromium-browser", "google-chrome")
}

/** The path of a Chromium for the browser tests, installed first if that is possible, or undefined. */
export function ensureChromium() {
  if (!findChromium()) {
    installPackages(["chromium"])
  }
  return findChromium()
}
