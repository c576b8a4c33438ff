import { defineRouteConfig } from "@medusajs/admin-sdk"
import { Breadcrumb } from "../../../components/breadcrumb"
import { lazyPage } from "../../../components/lazy/lazy-page"

export const config = defineRouteConfig({
  label: "menu.lots",
  translationNs: "traceability",
  rank: 1,
})

export const handle = { breadcrumb: () => <Breadcrumb label="menu.lots" /> }

export default lazyPage((pages) => pages.LotsPage)
