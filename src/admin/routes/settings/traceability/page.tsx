import { defineRouteConfig } from "@medusajs/admin-sdk"
import { Breadcrumb } from "../../../components/breadcrumb"
import { withHealthBanner } from "../../../components/with-health-banner"
import { TraceabilitySettings } from "../../../features/settings/traceability-settings"

const TraceabilitySettingsPage = () => <TraceabilitySettings />

export const config = defineRouteConfig({ label: "common.menu", translationNs: "traceability" })

export const handle = { breadcrumb: () => <Breadcrumb label="common.menu" /> }

export default withHealthBanner(TraceabilitySettingsPage)
