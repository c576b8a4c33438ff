import { WorkflowScheduler } from "@medusajs/framework/orchestration"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { startApp } from "@medusajs/test-utils"
import { createAdmin } from "../../integration-tests/helpers/create-admin"
import type { Question } from "./start-application"

/**
 * A Medusa of its own, the one in the folder that is named: it sends its port to its parent, and then answers what that
 * asks.
 */
async function serve(folder: string): Promise<void> {
  const { container } = await startApp({ cwd: folder })
  await new WorkflowScheduler().clear()
  let statements = 0
  container.resolve(ContainerRegistrationKeys.PG_CONNECTION).on("query", () => void statements++)
  const answers: Record<Question, () => Promise<unknown>> = {
    admin: () => createAdmin(container),
    statements: async () => statements,
  }
  process.on("message", async (question: Question) => {
    process.send!({ answer: await answers[question]() })
  })
  process.on("disconnect", () => process.exit())
}

void serve(process.argv[2])
