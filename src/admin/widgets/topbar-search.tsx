import { defineWidgetConfig } from "@medusajs/admin-sdk"
import { lazyPart } from "../components/lazy/lazy-part"

const TopbarTools = lazyPart(() =>
  import("../features/search/topbar-tools").then(({ TopbarTools }) => TopbarTools)
)

const TopbarSearch = () => <TopbarTools />

export const config = defineWidgetConfig({ zone: "topbar", id: "traceability:topbar-search" })

export default TopbarSearch
