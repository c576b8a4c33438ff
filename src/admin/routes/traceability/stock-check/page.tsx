import { defineRouteConfig } from "@medusajs/admin-sdk"
import { Breadcrumb } from "../../../components/breadcrumb"
import { withHealthBanner } from "../../../components/with-health-banner"
import { StockCheck } from "../../../features/stock-check/stock-check"

const StockCheckPage = () => <StockCheck />

export const config = defineRouteConfig({ label: "stockCheck.menu", translationNs: "traceability" })

export const handle = { breadcrumb: () => <Breadcrumb label="stockCheck.menu" /> }

export default withHealthBanner(StockCheckPage)
