import { defineRouteConfig } from "@medusajs/admin-sdk"
import { Breadcrumb } from "../../../components/breadcrumb"
import { lazyPage } from "../../../components/lazy/lazy-page"

export const config = defineRouteConfig({
  label: "menu.suspicions",
  translationNs: "traceability",
  rank: 15,
})

export const handle = { breadcrumb: () => <Breadcrumb label="menu.suspicions" /> }

export default lazyPage((pages) => pages.SuspiciousUnitsPage)
