import { defineRouteConfig } from "@medusajs/admin-sdk"
import { ListTree } from "@medusajs/icons"
import { Navigate } from "react-router-dom"
import { Breadcrumb } from "../../components/breadcrumb"

/** The sidebar's entry; the list of lots is what people open it for. */
const TraceabilityPage = () => <Navigate to="/traceability/lots" replace />

export const config = defineRouteConfig({
  label: "common.menu",
  icon: ListTree,
  translationNs: "traceability",
})

export const handle = { breadcrumb: () => <Breadcrumb label="common.menu" /> }

export default TraceabilityPage
