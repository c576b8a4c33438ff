import { defineRouteConfig } from "@medusajs/admin-sdk"
import { Breadcrumb } from "../../../components/breadcrumb"
import { lazyPage } from "../../../components/lazy/lazy-page"

export const config = defineRouteConfig({
  label: "menu.shelfLife",
  translationNs: "traceability",
  rank: 10,
})

export const handle = { breadcrumb: () => <Breadcrumb label="menu.shelfLife" /> }

export default lazyPage((pages) => pages.ShelfLifePage)
