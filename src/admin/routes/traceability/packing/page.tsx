import { defineRouteConfig } from "@medusajs/admin-sdk"
import { Breadcrumb } from "../../../components/breadcrumb"
import { lazyPage } from "../../../components/lazy/lazy-page"

export const config = defineRouteConfig({
  label: "menu.packing",
  translationNs: "traceability",
  rank: 6,
})

export const handle = { breadcrumb: () => <Breadcrumb label="menu.packing" /> }

export default lazyPage((pages) => pages.PackingPage)
