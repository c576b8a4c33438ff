import { execFile } from "node:child_process"
import { fileURLToPath } from "node:url"
import { promisify } from "node:util"

const PROGRAM = fileURLToPath(new URL("../../scripts/test-databases.mjs", import.meta.url))

/** Answers the last line that the program prints. */
export async function testDatabases(...args) {
  const { stdout } = await promisify(execFile)(process.execPath, [PROGRAM, ...args])
  return stdout.trim().split("\n").at(-1)
}
