import { defineRouteConfig } from "@medusajs/admin-sdk"
import { Breadcrumb } from "../../../components/breadcrumb"
import { lazyPage } from "../../../components/lazy/lazy-page"

export const config = defineRouteConfig({
  label: "menu.opening",
  translationNs: "traceability",
  rank: 13,
})

export const handle = { breadcrumb: () => <Breadcrumb label="menu.opening" /> }

export default lazyPage((pages) => pages.OpeningStockPage)
