import { Container } from "@medusajs/ui"
import { Outlet } from "react-router-dom"
import { PurchaseOrdersTable } from "../../../features/purchasing/list/purchase-orders-table"

export const PurchaseOrdersPage = () => (
  <>
    <Container className="divide-y p-0">
      <PurchaseOrdersTable />
    </Container>
    <Outlet />
  </>
)
