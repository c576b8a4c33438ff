import { defineRouteConfig } from "@medusajs/admin-sdk"
import { Container } from "@medusajs/ui"
import { Outlet } from "react-router-dom"
import { Breadcrumb } from "../../../components/breadcrumb"
import { withHealthBanner } from "../../../components/with-health-banner"
import { LotsTable } from "../../../features/lots/list/lots-table"

const LotsPage = () => (
  <>
    <Container className="divide-y p-0">
      <LotsTable />
    </Container>
    <Outlet />
  </>
)

export const config = defineRouteConfig({ label: "lots.menu", translationNs: "traceability" })

export const handle = { breadcrumb: () => <Breadcrumb label="lots.menu" /> }

export default withHealthBanner(LotsPage)
