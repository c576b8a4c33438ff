// Stands in for the starter's own file: do not copy.
"use server"

import { sdk } from "@lib/config"
import { getAuthHeaders } from "./cookies"

export type Order = {
  id: string
  display_id: number
  created_at: string
  items: { id: string; product_title: string; variant_title: string; quantity: number }[]
}

export async function retrieveOrder(id: string): Promise<Order | null> {
  const headers = await getAuthHeaders()
  return sdk.client
    .fetch<{ order: Order }>(`/store/orders/${encodeURIComponent(id)}`, {
      query: { fields: "id,display_id,created_at,*items" },
      headers,
      cache: "no-store",
    })
    .then(({ order }) => order)
    .catch(() => null)
}
