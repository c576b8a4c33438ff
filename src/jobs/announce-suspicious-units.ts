import type { MedusaContainer } from "@medusajs/framework/types"
import { announceSuspicions } from "../application/announce-suspicions"

/** What is found while goods move is written in their transaction; its event follows here, so that none is lost. */
export default async function announceSuspiciousUnitsJob(
  container: MedusaContainer
): Promise<void> {
  await announceSuspicions(container)
}

export const config = {
  name: "traceability-announce-suspicious-units",
  schedule: "* * * * *",
}
