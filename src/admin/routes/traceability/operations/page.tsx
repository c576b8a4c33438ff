import { defineRouteConfig } from "@medusajs/admin-sdk"
import { Breadcrumb } from "../../../components/breadcrumb"
import { lazyPage } from "../../../components/lazy/lazy-page"

export const config = defineRouteConfig({
  label: "menu.operations",
  translationNs: "traceability",
  rank: 2,
})

export const handle = { breadcrumb: () => <Breadcrumb label="menu.operations" /> }

export default lazyPage((pages) => pages.OperationsPage)
