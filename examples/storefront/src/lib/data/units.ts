// Copy into the starter.
"use server"

import { sdk } from "@lib/config"
import { getAuthHeaders } from "./cookies"

/** A unit, or so much of a lot, of an order. */
export type OrderUnit = {
  line_item_id: string
  name: string
  kind: "lot" | "serial"
  quantity: number
  expires_at: string | null
  warranty_until: string | null
}

/** One that the customer has now, with the order that it came with; of one that was handed over, that is its former owner's. */
export type OwnUnit = Omit<OrderUnit, "line_item_id"> & {
  line_item_id: string | null
  order_id: string | null
  transfer_id: string | null
  order_display_id: number | null
  title: string | null
  variant_title: string | null
  thumbnail: string | null
  product_handle: string | null
  delivered_at: string | null
}

export type UnitPage = { lots: OwnUnit[]; count: number; offset: number; limit: number }

const isRefused = (error: unknown, ...statuses: number[]): boolean =>
  statuses.includes((error as { status?: number })?.status ?? 0)

/** The units of an order of the customer who is logged in; none of anybody else's order, and none without a login. */
export async function listOrderUnits(orderId: string): Promise<OrderUnit[]> {
  const headers = await getAuthHeaders()
  try {
    const path = `/store/traceability/orders/${encodeURIComponent(orderId)}`
    const { lots } = await sdk.client.fetch<{ lots: OrderUnit[] }>(path, {
      headers,
      cache: "no-store",
    })
    return lots
  } catch (error) {
    if (isRefused(error, 401, 404)) {
      return []
    }
    throw error
  }
}

/** A page of what the customer has, the latest delivery first; null where nobody is logged in. */
export async function listOwnUnits(page = 1, limit = 20): Promise<UnitPage | null> {
  const headers = await getAuthHeaders()
  try {
    return await sdk.client.fetch<UnitPage>("/store/traceability/lots", {
      query: { limit, offset: (page - 1) * limit },
      headers,
      cache: "no-store",
    })
  } catch (error) {
    if (isRefused(error, 401)) {
      return null
    }
    throw error
  }
}
