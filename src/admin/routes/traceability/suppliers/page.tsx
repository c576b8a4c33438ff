import { Container } from "@medusajs/ui"
import { SuppliersTable } from "../../../features/purchasing/suppliers/suppliers-table"

const SuppliersPage = () => (
  <Container className="divide-y p-0">
    <SuppliersTable />
  </Container>
)

export const handle = { breadcrumb: () => "Suppliers" }

export default SuppliersPage
