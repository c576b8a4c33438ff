import { defineRouteConfig } from "@medusajs/admin-sdk"
import { Container } from "@medusajs/ui"
import { Outlet } from "react-router-dom"
import { Breadcrumb } from "../../../components/breadcrumb"
import { withHealthBanner } from "../../../components/with-health-banner"
import { BomsTable } from "../../../features/boms/list/boms-table"

const BillsOfMaterialsPage = () => (
  <>
    <Container className="divide-y p-0">
      <BomsTable />
    </Container>
    <Outlet />
  </>
)

export const config = defineRouteConfig({ label: "boms.menu", translationNs: "traceability" })

export const handle = { breadcrumb: () => <Breadcrumb label="boms.menu" /> }

export default withHealthBanner(BillsOfMaterialsPage)
