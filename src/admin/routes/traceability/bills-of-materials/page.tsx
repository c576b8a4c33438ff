import { defineRouteConfig } from "@medusajs/admin-sdk"
import { Breadcrumb } from "../../../components/breadcrumb"
import { lazyPage } from "../../../components/lazy/lazy-page"

export const config = defineRouteConfig({
  label: "menu.boms",
  translationNs: "traceability",
  rank: 5,
})

export const handle = { breadcrumb: () => <Breadcrumb label="menu.boms" /> }

export default lazyPage((pages) => pages.BillsOfMaterialsPage)
