import { Container } from "@medusajs/ui"
import { SuspicionsTable } from "../../../features/suspicions/suspicions-table"

export const SuspiciousUnitsPage = () => (
  <Container className="divide-y p-0">
    <SuspicionsTable />
  </Container>
)
