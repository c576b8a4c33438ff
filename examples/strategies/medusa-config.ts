import { defineConfig } from "@medusajs/framework/utils"
import type { TraceabilityOptions } from "medusa-plugin-traceability/types"
import { checkDigitNumbers } from "./check-digit-numbers"
import { fewestLots } from "./fewest-lots"
import { labelWithExpiry } from "./label-with-expiry"

const options: TraceabilityOptions = {
  strategies: {
    numberGenerator: checkDigitNumbers,
    removalOrder: fewestLots,
    labelLayout: labelWithExpiry,
  },
}

module.exports = defineConfig({
  projectConfig: { http: { storeCors: "", adminCors: "", authCors: "" } },
  plugins: [{ resolve: "medusa-plugin-traceability", options }],
})
