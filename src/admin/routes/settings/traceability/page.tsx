import { defineRouteConfig } from "@medusajs/admin-sdk"
import { Breadcrumb } from "../../../components/breadcrumb"
import { lazyPage } from "../../../components/lazy/lazy-page"

export const config = defineRouteConfig({
  label: "menu.traceability",
  translationNs: "traceability",
})

export const handle = { breadcrumb: () => <Breadcrumb label="menu.traceability" /> }

export default lazyPage((pages) => pages.TraceabilitySettingsPage)
