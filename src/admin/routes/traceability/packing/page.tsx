import { defineRouteConfig } from "@medusajs/admin-sdk"
import { Breadcrumb } from "../../../components/breadcrumb"
import { withHealthBanner } from "../../../components/with-health-banner"
import { PackStart } from "../../../features/packing/pack-start"

/** Which order is packed: scanned, or the oldest that is ready. */
const PackingPage = () => <PackStart />

export const config = defineRouteConfig({ label: "packing.menu", translationNs: "traceability" })

export const handle = { breadcrumb: () => <Breadcrumb label="packing.menu" /> }

export default withHealthBanner(PackingPage)
