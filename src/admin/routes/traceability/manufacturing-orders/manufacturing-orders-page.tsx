import { Container } from "@medusajs/ui"
import { Outlet } from "react-router-dom"
import { ManufacturingOrdersTable } from "../../../features/manufacturing/list/manufacturing-orders-table"

export const ManufacturingOrdersPage = () => (
  <>
    <Container className="divide-y p-0">
      <ManufacturingOrdersTable />
    </Container>
    <Outlet />
  </>
)
