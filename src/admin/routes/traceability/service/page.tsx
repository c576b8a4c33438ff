import { defineRouteConfig } from "@medusajs/admin-sdk"
import { Breadcrumb } from "../../../components/breadcrumb"
import { lazyPage } from "../../../components/lazy/lazy-page"

export const config = defineRouteConfig({
  label: "menu.service",
  translationNs: "traceability",
  rank: 9,
})

export const handle = { breadcrumb: () => <Breadcrumb label="menu.service" /> }

export default lazyPage((pages) => pages.ServicePage)
