import { createRequire } from "node:module"
import { TestEnvironment } from "jest-environment-node"

/** Runs spec files with the packages of the process itself: Jest would load all of Medusa again for each file. */
export default class HostEnvironment extends TestEnvironment {
  async setup(): Promise<void> {
    await super.setup()
    this.global.sharedPackages = { require: createRequire(__filename) }
    // What those packages check with `instanceof Date` comes from a spec.
    this.global.Date = Date
  }
}
