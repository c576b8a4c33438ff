import { createRequire } from "node:module"
import { TestEnvironment } from "jest-environment-node"
import { loadTypescript } from "./load-typescript"

/** Not `import`: while this file is loaded, Jest transforms what it imports. */
const load = createRequire(__filename)
let isPrepared = false

/**
 * Runs spec files on one application per process. Medusa lives outside of the modules that Jest makes for each file, so it
 * is loaded and booted once; what a spec imports of Medusa's or of ours is that same copy (`host-module.js`).
 */
export default class ApplicationEnvironment extends TestEnvironment {
  async setup(): Promise<void> {
    await super.setup()
    if (!isPrepared) {
      loadTypescript()
      // The application keeps its process alive; without Jest nobody would end it.
      process.once("disconnect", () => process.exit(1))
      isPrepared = true
    }
    const { sharedApplication } = load(
      "./shared-application"
    ) as typeof import("./shared-application")
    this.global.sharedApplication = sharedApplication
    // Dates come from the application and are compared with `expect.any(Date)`.
    this.global.Date = Date
  }
}
