import { createRequire } from "node:module"
import { TestEnvironment } from "jest-environment-node"
import { loadTypescript } from "./load-typescript"

/** Not `import`: while this file is loaded, Jest transforms what it imports. */
const load = createRequire(__filename)
let isPrepared = false

/** A worker of Jest's ends by no longer listening to its parent; the application would keep its process alive. */
function endWithJest(): void {
  if (process.connected) {
    process.on("removeListener", (event) => event === "message" && process.exit(0))
    process.once("disconnect", () => process.exit(1))
  }
}

/**
 * Runs spec files on one application per process. Medusa lives outside of the modules that Jest makes for each file, so it
 * is loaded and booted once; what a spec imports of Medusa's or of ours is that same copy (`host-module.js`).
 */
export default class ApplicationEnvironment extends TestEnvironment {
  async setup(): Promise<void> {
    await super.setup()
    if (!isPrepared) {
      loadTypescript()
      endWithJest()
      isPrepared = true
    }
    const { sharedApplication } = load(
      "./shared-application"
    ) as typeof import("./shared-application")
    await sharedApplication.open()
    this.global.sharedApplication = sharedApplication
    // Dates come from the application and are compared with `expect.any(Date)`.
    this.global.Date = Date
  }
}
