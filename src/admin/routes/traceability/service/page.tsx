import { defineRouteConfig } from "@medusajs/admin-sdk"
import { Container } from "@medusajs/ui"
import { Breadcrumb } from "../../../components/breadcrumb"
import { withHealthBanner } from "../../../components/with-health-banner"
import { ServiceCasesTable } from "../../../features/service/list/service-cases-table"

const ServicePage = () => (
  <Container className="divide-y p-0">
    <ServiceCasesTable />
  </Container>
)

export const config = defineRouteConfig({ label: "service.menu", translationNs: "traceability" })

export const handle = { breadcrumb: () => <Breadcrumb label="service.menu" /> }

export default withHealthBanner(ServicePage)
