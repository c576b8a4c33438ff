import { defineRouteConfig } from "@medusajs/admin-sdk"
import { Container } from "@medusajs/ui"
import { Breadcrumb } from "../../../components/breadcrumb"
import { withHealthBanner } from "../../../components/with-health-banner"
import { RecallsTable } from "../../../features/recalls/list/recalls-table"

const RecallsPage = () => (
  <Container className="divide-y p-0">
    <RecallsTable />
  </Container>
)

export const config = defineRouteConfig({ label: "recalls.menu", translationNs: "traceability" })

export const handle = { breadcrumb: () => <Breadcrumb label="recalls.menu" /> }

export default withHealthBanner(RecallsPage)
