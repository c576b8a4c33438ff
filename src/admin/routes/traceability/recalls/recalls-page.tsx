import { Container } from "@medusajs/ui"
import { RecallsTable } from "../../../features/recalls/list/recalls-table"

export const RecallsPage = () => (
  <Container className="divide-y p-0">
    <RecallsTable />
  </Container>
)
