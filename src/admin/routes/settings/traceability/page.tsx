import { defineRouteConfig } from "@medusajs/admin-sdk"
import { lazyPage } from "../../../components/lazy/lazy-page"

export const config = defineRouteConfig({
  label: "menu.traceability",
  translationNs: "traceability",
})

export const handle = { breadcrumb: () => "Traceability" }

export default lazyPage((pages) => pages.TraceabilitySettingsPage)
