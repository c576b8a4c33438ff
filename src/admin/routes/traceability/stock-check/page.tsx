import { defineRouteConfig } from "@medusajs/admin-sdk"
import { Breadcrumb } from "../../../components/breadcrumb"
import { lazyPage } from "../../../components/lazy/lazy-page"

export const config = defineRouteConfig({
  label: "menu.stockCheck",
  translationNs: "traceability",
  rank: 14,
})

export const handle = { breadcrumb: () => <Breadcrumb label="menu.stockCheck" /> }

export default lazyPage((pages) => pages.StockCheckPage)
