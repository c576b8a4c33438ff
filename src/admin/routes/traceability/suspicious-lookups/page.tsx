import { defineRouteConfig } from "@medusajs/admin-sdk"
import { Breadcrumb } from "../../../components/breadcrumb"
import { lazyPage } from "../../../components/lazy/lazy-page"

export const config = defineRouteConfig({
  label: "menu.suspiciousLookups",
  translationNs: "traceability",
  rank: 16,
})

export const handle = { breadcrumb: () => <Breadcrumb label="menu.suspiciousLookups" /> }

export default lazyPage((pages) => pages.SuspiciousLookupsPage)
