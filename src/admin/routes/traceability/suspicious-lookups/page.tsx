import { defineRouteConfig } from "@medusajs/admin-sdk"
import { Breadcrumb } from "../../../components/breadcrumb"
import { withHealthBanner } from "../../../components/with-health-banner"
import { SuspiciousLookups } from "../../../features/passport/suspicious-lookups"

const SuspiciousLookupsPage = () => <SuspiciousLookups />

export const config = defineRouteConfig({
  label: "passport.alerts.menu",
  translationNs: "traceability",
})

export const handle = { breadcrumb: () => <Breadcrumb label="passport.alerts.menu" /> }

export default withHealthBanner(SuspiciousLookupsPage)
