import { defineRouteConfig } from "@medusajs/admin-sdk"
import { Container } from "@medusajs/ui"
import { Outlet } from "react-router-dom"
import { Breadcrumb } from "../../../components/breadcrumb"
import { withHealthBanner } from "../../../components/with-health-banner"
import { KindTabs } from "../../../features/operations/list/kind-tabs"
import { OperationsTable } from "../../../features/operations/list/operations-table"

const OperationsPage = () => (
  <>
    <Container className="divide-y p-0">
      <KindTabs />
      <OperationsTable />
    </Container>
    <Outlet />
  </>
)

export const config = defineRouteConfig({ label: "operations.menu", translationNs: "traceability" })

export const handle = { breadcrumb: () => <Breadcrumb label="operations.menu" /> }

export default withHealthBanner(OperationsPage)
