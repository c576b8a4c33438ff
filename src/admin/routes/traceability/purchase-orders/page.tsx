import { defineRouteConfig } from "@medusajs/admin-sdk"
import { lazyPage } from "../../../components/lazy/lazy-page"

export const config = defineRouteConfig({ label: "menu.purchasing", translationNs: "traceability" })

export const handle = { breadcrumb: () => "Purchase Orders" }

export default lazyPage((pages) => pages.PurchaseOrdersPage)
