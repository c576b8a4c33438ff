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

type WholeApp = App & Pick<SharedApplication, "isChanged" | "startFrom">

/** The application itself exists only when tests run, not yet when they are described. */
const apiOf = (application: SharedApplication) =>
  new Proxy({} as AxiosInstance, {
    get: (_, property) => Reflect.get(application.api, property),
  })

/** What the helpers of a suite use; a suite itself gets its part of it from `runApp`. */
export function theApplication(): WholeApp {
  const application = globalThis.sharedApplication
  if (!application) {
    throw new Error("This spec runs without the shared application: see jest.config.js.")
  }
  return {
    api: apiOf(application),
    getContainer: () => application.container,
    utils: { waitWorkflowExecutions: () => application.waitForWorkflows() },
    isChanged: () => application.isChanged(),
    startFrom: (name, make) => application.startFrom(name, make),
  }
}

/**
 * Runs `suite` against this repository as a Medusa application. The spec files of one process share it; each finds the
 * database empty. What the suite's `beforeAll` writes is restored before every test, so seed there.
 */
export function runApp(suite: (app: App) => void) {
  const application = globalThis.sharedApplication

  describe("", () => {
    beforeAll(() => application?.begin())
    beforeEach(() => application?.prepare())
    afterEach(() => application?.endBackgroundWork())
    afterAll(() => {
      jest.restoreAllMocks()
      return application?.finish()
    })

    suite(theApplication())
  })
}
