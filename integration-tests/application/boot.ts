import { WorkflowScheduler } from "@medusajs/framework/orchestration"
import type { MedusaContainer } from "@medusajs/framework/types"
import { startApp } from "@medusajs/test-utils"
import axios, { type AxiosInstance } from "axios"
import { checkResponses } from "./check-responses"

export type RunningApplication = {
  container: MedusaContainer
  api: AxiosInstance
  shutdown: () => Promise<void>
}

/** `startApp` sends its port to a parent process; Jest's does not expect that. */
async function withoutParent<T>(run: () => Promise<T>): Promise<T> {
  const { send } = process
  process.send = undefined
  try {
    return await run()
  } finally {
    process.send = send
  }
}

/**
 * Starts this repository as a Medusa application without the admin, `more` in its environment. What it responds is held
 * against openapi.json.
 */
export async function boot(
  databaseUrl: string,
  more: Record<string, string> = {}
): Promise<RunningApplication> {
  const env = {
    DATABASE_URL: databaseUrl,
    DISABLE_MEDUSA_ADMIN: "true",
    JWT_SECRET: "test-jwt-secret",
    COOKIE_SECRET: "test-cookie-secret",
    ...more,
  }
  const { container, port, shutdown } = await withoutParent(() =>
    startApp({ cwd: process.cwd(), env })
  )
  // A job that the clock starts would write into whichever test runs just then; tests call the jobs themselves.
  await new WorkflowScheduler().clear()
  const api = axios.create({ baseURL: `http://localhost:${port}` })
  checkResponses(api)
  return { container, api, shutdown }
}
