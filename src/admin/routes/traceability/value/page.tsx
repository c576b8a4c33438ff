import { defineRouteConfig } from "@medusajs/admin-sdk"
import { Breadcrumb } from "../../../components/breadcrumb"
import { lazyPage } from "../../../components/lazy/lazy-page"

export const config = defineRouteConfig({
  label: "menu.value",
  translationNs: "traceability",
  rank: 11,
})

export const handle = { breadcrumb: () => <Breadcrumb label="menu.value" /> }

export default lazyPage((pages) => pages.ValuePage)
