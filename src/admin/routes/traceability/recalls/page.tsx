import { defineRouteConfig } from "@medusajs/admin-sdk"
import { Breadcrumb } from "../../../components/breadcrumb"
import { lazyPage } from "../../../components/lazy/lazy-page"

export const config = defineRouteConfig({
  label: "menu.recalls",
  translationNs: "traceability",
  rank: 8,
})

export const handle = { breadcrumb: () => <Breadcrumb label="menu.recalls" /> }

export default lazyPage((pages) => pages.RecallsPage)
