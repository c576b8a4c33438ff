import { defineRouteConfig } from "@medusajs/admin-sdk"
import { Breadcrumb } from "../../../components/breadcrumb"
import { withHealthBanner } from "../../../components/with-health-banner"
import { RunsSection } from "../../../features/opening-stock/runs-section"
import { StartRun } from "../../../features/opening-stock/start-run"

const OpeningStockPage = () => (
  <div className="flex flex-col gap-y-3">
    <StartRun />
    <RunsSection />
  </div>
)

export const config = defineRouteConfig({ label: "opening.menu", translationNs: "traceability" })

export const handle = { breadcrumb: () => <Breadcrumb label="opening.menu" /> }

export default withHealthBanner(OpeningStockPage)
