import { defineRouteConfig } from "@medusajs/admin-sdk"
import { Container } from "@medusajs/ui"
import { Breadcrumb } from "../../../components/breadcrumb"
import { withHealthBanner } from "../../../components/with-health-banner"
import { SuspicionsTable } from "../../../features/suspicions/suspicions-table"

const SuspiciousUnitsPage = () => (
  <Container className="divide-y p-0">
    <SuspicionsTable />
  </Container>
)

export const config = defineRouteConfig({
  label: "suspicions.menu",
  translationNs: "traceability",
})

export const handle = { breadcrumb: () => <Breadcrumb label="suspicions.menu" /> }

export default withHealthBanner(SuspiciousUnitsPage)
