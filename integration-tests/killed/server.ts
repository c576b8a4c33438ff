import { WorkflowScheduler } from "@medusajs/framework/orchestration"
import { startApp } from "@medusajs/test-utils"
import { connect } from "../application/database"
import { meetFaults } from "./fault"

/** To the parent: where the server listens, and later what became of requests with a fault. */
const tell = (message: object) => process.send!(message)

async function serve(): Promise<void> {
  process.on("disconnect", () => process.exit(1))
  const admin = await connect(process.env.DATABASE_URL!)
  meetFaults(tell, async (processId) => {
    await admin.query("SELECT pg_terminate_backend($1, 5000)", [processId])
  })
  const { send } = process
  // `startApp` would send its port by itself, before the clock's jobs are stopped.
  process.send = undefined
  const { port } = await startApp({ cwd: process.cwd() })
  process.send = send
  await new WorkflowScheduler().clear()
  tell({ port })
}

void serve()
