import type { MedusaSuiteOptions } from "@medusajs/test-utils"
import type { AxiosInstance } from "axios"
import type { SharedApplication } from "../application/shared-application"

export type App = {
  api: AxiosInstance
  getContainer: MedusaSuiteOptions["getContainer"]
  utils: MedusaSuiteOptions["utils"]
}

/** The application itself exists only when tests run, not yet when they are described. */
const apiOf = (application: SharedApplication) =>
  new Proxy({} as AxiosInstance, {
    get: (_, property) => Reflect.get(application.api, property),
  })

/**
 * Runs `suite` against this repository as a Medusa application. The spec files of one process share it; each finds the
 * database empty. What the suite's `beforeAll` writes is restored before every test, so seed there.
 */
export function runApp(suite: (app: App) => void) {
  const application = globalThis.sharedApplication!

  describe("", () => {
    beforeAll(() => application.begin())
    beforeEach(() => application.prepare())
    afterEach(() => application.endBackgroundWork())
    afterAll(() => {
      jest.restoreAllMocks()
      return application.finish()
    })

    suite({
      api: apiOf(application),
      getContainer: () => application.container,
      utils: { waitWorkflowExecutions: application.waitForWorkflows },
    })
  })
}
