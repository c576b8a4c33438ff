import { defineRouteConfig } from "@medusajs/admin-sdk"
import { Breadcrumb } from "../../../components/breadcrumb"
import { lazyPage } from "../../../components/lazy/lazy-page"

export const config = defineRouteConfig({
  label: "menu.purchasing",
  translationNs: "traceability",
  rank: 3,
})

export const handle = { breadcrumb: () => <Breadcrumb label="menu.purchasing" /> }

export default lazyPage((pages) => pages.PurchaseOrdersPage)
