import { defineRouteConfig } from "@medusajs/admin-sdk"
import { Breadcrumb } from "../../../components/breadcrumb"
import { withHealthBanner } from "../../../components/with-health-banner"
import { FailureRate } from "../../../features/service/failures/failure-rate"

export const config = defineRouteConfig({
  label: "service.failureRate.menu",
  translationNs: "traceability",
})

export const handle = { breadcrumb: () => <Breadcrumb label="service.failureRate.menu" /> }

export default withHealthBanner(FailureRate)
