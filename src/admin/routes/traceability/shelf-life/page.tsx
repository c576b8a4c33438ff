import { defineRouteConfig } from "@medusajs/admin-sdk"
import { Container } from "@medusajs/ui"
import { Breadcrumb } from "../../../components/breadcrumb"
import { withHealthBanner } from "../../../components/with-health-banner"
import { AgingTable } from "../../../features/shelf-life/aging-table"
import { RotationSection } from "../../../features/shelf-life/rotation-section"

const ShelfLifePage = () => (
  <div className="flex flex-col gap-y-3">
    <Container className="divide-y p-0">
      <AgingTable />
    </Container>
    <RotationSection />
  </div>
)

export const config = defineRouteConfig({ label: "shelfLife.menu", translationNs: "traceability" })

export const handle = { breadcrumb: () => <Breadcrumb label="shelfLife.menu" /> }

export default withHealthBanner(ShelfLifePage)
