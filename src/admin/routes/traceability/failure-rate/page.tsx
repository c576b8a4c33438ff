import { defineRouteConfig } from "@medusajs/admin-sdk"
import { Breadcrumb } from "../../../components/breadcrumb"
import { lazyPage } from "../../../components/lazy/lazy-page"

export const config = defineRouteConfig({
  label: "menu.failureRate",
  translationNs: "traceability",
  rank: 12,
})

export const handle = { breadcrumb: () => <Breadcrumb label="menu.failureRate" /> }

export default lazyPage((pages) => pages.FailureRate)
