import { defineRouteConfig } from "@medusajs/admin-sdk"
import { Container } from "@medusajs/ui"
import { Outlet } from "react-router-dom"
import { Breadcrumb } from "../../../components/breadcrumb"
import { withHealthBanner } from "../../../components/with-health-banner"
import { ManufacturingOrdersTable } from "../../../features/manufacturing/list/manufacturing-orders-table"

const ManufacturingOrdersPage = () => (
  <>
    <Container className="divide-y p-0">
      <ManufacturingOrdersTable />
    </Container>
    <Outlet />
  </>
)

export const config = defineRouteConfig({
  label: "manufacturing.menu",
  translationNs: "traceability",
})

export const handle = { breadcrumb: () => <Breadcrumb label="manufacturing.menu" /> }

export default withHealthBanner(ManufacturingOrdersPage)
