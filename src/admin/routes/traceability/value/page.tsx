import { defineRouteConfig } from "@medusajs/admin-sdk"
import { Breadcrumb } from "../../../components/breadcrumb"
import { withHealthBanner } from "../../../components/with-health-banner"
import { StockValueSection } from "../../../features/value/stock-value-section"

const ValuePage = () => <StockValueSection />

export const config = defineRouteConfig({ label: "value.menu", translationNs: "traceability" })

export const handle = { breadcrumb: () => <Breadcrumb label="value.menu" /> }

export default withHealthBanner(ValuePage)
