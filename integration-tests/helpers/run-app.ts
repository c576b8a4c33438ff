import type { MedusaContainer } from "@medusajs/framework/types"
import type { AxiosInstance } from "axios"
import type { SharedApplication } from "../application/shared-application"

export type App = {
  api: AxiosInstance
  getContainer: () => MedusaContainer
  utils: {
    /** Waits for workflows that go on after an answer. */
    waitWorkflowExecutions: () => Promise<void>
  }
}

type WholeApp = App &
  Pick<SharedApplication, "endBackgroundWork" | "isChanged" | "startFrom"> & {
    /** Whether the test has written anything so far, once all that it has started has ended; then it is rolled back. */
    takeBack: () => Promise<boolean>
  }

function sharedApplication(): SharedApplication {
  if (!globalThis.sharedApplication) {
    throw new Error("This spec runs without the shared application: see jest.config.js.")
  }
  return globalThis.sharedApplication
}

/** What the helpers of a suite use; the suite itself gets its part of it from `runApp`. */
export function theApplication(): WholeApp {
  const application = sharedApplication()
  return {
    api: application.api,
    getContainer: () => application.container,
    utils: { waitWorkflowExecutions: () => application.waitForWorkflows() },
    endBackgroundWork: () => application.endBackgroundWork(),
    isChanged: () => application.isChanged(),
    startFrom: (name, make) => application.startFrom(name, make),
    takeBack: async () => {
      await application.endBackgroundWork()
      const isChanged = await application.isChanged()
      if (isChanged) {
        await application.prepare()
      }
      return isChanged
    },
  }
}

/**
 * Runs `suite` against this repository as a Medusa application. The spec files of one process share it; each finds the
 * database empty. What the suite's `beforeAll` writes is restored before every test, so seed there.
 */
export function runApp(suite: (app: App) => void) {
  const application = sharedApplication()

  describe("", () => {
    beforeAll(() => application.begin())
    beforeEach(() => application.prepare())
    afterEach(() => application.endBackgroundWork())
    afterAll(() => {
      jest.restoreAllMocks()
      return application.finish()
    })

    suite(theApplication())
  })
}
