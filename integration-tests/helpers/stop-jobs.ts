import { WorkflowScheduler } from "@medusajs/framework/orchestration"

/** Ends the scheduled jobs of the running application, for tests that count what it does. */
export const stopJobs = (): Promise<void> => new WorkflowScheduler().clear()
