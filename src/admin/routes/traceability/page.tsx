import { defineRouteConfig } from "@medusajs/admin-sdk"
import { ListTree } from "@medusajs/icons"
import { Breadcrumb } from "../../components/breadcrumb"
import { lazyPage } from "../../components/lazy/lazy-page"

export const config = defineRouteConfig({
  label: "menu.traceability",
  icon: ListTree,
  translationNs: "traceability",
})

export const handle = { breadcrumb: () => <Breadcrumb label="menu.traceability" /> }

export default lazyPage((pages) => pages.TraceabilityPage)
