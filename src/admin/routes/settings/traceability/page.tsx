import { defineRouteConfig } from "@medusajs/admin-sdk"
import { withHealthBanner } from "../../../components/with-health-banner"
import { TraceabilitySettings } from "../../../features/settings/traceability-settings"

const TraceabilitySettingsPage = () => <TraceabilitySettings />

export const config = defineRouteConfig({ label: "common.menu", translationNs: "traceability" })

export const handle = { breadcrumb: () => "Traceability" }

export default withHealthBanner(TraceabilitySettingsPage)
