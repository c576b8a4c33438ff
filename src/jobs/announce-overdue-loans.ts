import type { MedusaContainer } from "@medusajs/framework/types"
import { announceOverdueLoans } from "../application/announce-overdue-loans"

export default async function announceOverdueLoansJob(container: MedusaContainer): Promise<void> {
  await announceOverdueLoans(container)
}

export const config = {
  name: "traceability-announce-overdue-loans",
  // A day ends at another hour in each time zone.
  schedule: "*/10 * * * *",
}
