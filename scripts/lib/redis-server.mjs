import { installPackages } from "./debian-packages.mjs"
import { findProgram } from "./find-program.mjs"

/** The path of a Redis server for tests of several processes, installed first if that is possible, or undefined. */
export function ensureRedisServer() {
  if (!findProgram("redis-server")) {
    installPackages(["redis-server"])
  }
  return findProgram("redis-server")
}
