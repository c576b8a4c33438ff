import { defineRouteConfig } from "@medusajs/admin-sdk"
import { Breadcrumb } from "../../../components/breadcrumb"
import { lazyPage } from "../../../components/lazy/lazy-page"

export const config = defineRouteConfig({
  label: "menu.manufacturing",
  translationNs: "traceability",
  rank: 4,
})

export const handle = { breadcrumb: () => <Breadcrumb label="menu.manufacturing" /> }

export default lazyPage((pages) => pages.ManufacturingOrdersPage)
