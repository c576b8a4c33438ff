import { medusaIntegrationTestRunner, type MedusaSuiteOptions } from "@medusajs/test-utils"
import type { AxiosInstance } from "axios"

export type App = Omit<MedusaSuiteOptions, "api"> & { api: AxiosInstance }

/** Boots this repository as a Medusa application with a database of its own and runs `suite` against it. */
export function runApp(suite: (app: App) => void) {
  medusaIntegrationTestRunner({
    env: {
      DISABLE_MEDUSA_ADMIN: "true",
      JWT_SECRET: "test-jwt-secret",
      COOKIE_SECRET: "test-cookie-secret",
    },
    testSuite: suite,
  })
}
