import type { MedusaStoreRequest } from "@medusajs/framework/http"
import type { StoreTraceabilityAvailabilityResponse } from "../../../../types/http"
import { readAvailability } from "../../../../application/read-availability"
import { actorOf, traceabilityRoute } from "../../../utils/traceability-route"
import type { AvailabilityParams } from "../validators"

/** Says how many of variants are there for who asks, by the rules of shelf life: for the key's sales channel, their groups and country. */
export const GET = traceabilityRoute<
  unknown,
  AvailabilityParams,
  StoreTraceabilityAvailabilityResponse
>(async (req) => {
  const { publishable_key_context: key } = req as unknown as MedusaStoreRequest
  const { variant_id, country_code } = req.validatedQuery
  return {
    availability: await readAvailability(req.scope, {
      variant_ids: variant_id,
      sales_channel_ids: key?.sales_channel_ids ?? [],
      country_code: country_code?.toLowerCase() ?? null,
      customer_id: actorOf(req),
    }),
  }
})
