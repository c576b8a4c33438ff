import type { MedusaContainer } from "@medusajs/framework/types"
import { announceExpiringLots } from "../workflows/lots/announce-expiring-lots"

export default async function announceExpiringLotsJob(container: MedusaContainer): Promise<void> {
  await announceExpiringLots(container)
}

export const config = {
  name: "traceability-announce-expiring-lots",
  // Shortly after midnight: a date without a time of day begins then (UTC; the schedule follows the server's clock).
  schedule: "5 0 * * *",
}
