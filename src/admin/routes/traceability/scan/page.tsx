import { defineRouteConfig } from "@medusajs/admin-sdk"
import { Breadcrumb } from "../../../components/breadcrumb"
import { lazyPage } from "../../../components/lazy/lazy-page"

export const config = defineRouteConfig({
  label: "menu.scan",
  translationNs: "traceability",
  rank: 7,
})

export const handle = { breadcrumb: () => <Breadcrumb label="menu.scan" /> }

export default lazyPage((pages) => pages.ScanPage)
