import { defineRouteConfig } from "@medusajs/admin-sdk"
import { ListTree } from "@medusajs/icons"
import { Breadcrumb } from "../../components/breadcrumb"
import { withHealthBanner } from "../../components/with-health-banner"
import { ToDo } from "../../features/to-do/to-do"

/** The sidebar's entry: what waits for somebody. */
const TraceabilityPage = () => <ToDo />

export const config = defineRouteConfig({
  label: "common.menu",
  icon: ListTree,
  translationNs: "traceability",
})

export const handle = { breadcrumb: () => <Breadcrumb label="common.menu" /> }

export default withHealthBanner(TraceabilityPage)
