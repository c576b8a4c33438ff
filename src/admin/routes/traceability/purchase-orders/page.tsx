import { defineRouteConfig } from "@medusajs/admin-sdk"
import { Container } from "@medusajs/ui"
import { Outlet } from "react-router-dom"
import { Breadcrumb } from "../../../components/breadcrumb"
import { withHealthBanner } from "../../../components/with-health-banner"
import { PurchaseOrdersTable } from "../../../features/purchasing/list/purchase-orders-table"

const PurchaseOrdersPage = () => (
  <>
    <Container className="divide-y p-0">
      <PurchaseOrdersTable />
    </Container>
    <Outlet />
  </>
)

export const config = defineRouteConfig({ label: "purchasing.menu", translationNs: "traceability" })

export const handle = { breadcrumb: () => <Breadcrumb label="purchasing.menu" /> }

export default withHealthBanner(PurchaseOrdersPage)
