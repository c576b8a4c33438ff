import type { SearchedType } from "../../../../types/search"

export type Searched = { q: string; limit: number }

export type Found = {
  type: SearchedType
  id: string
  name: string
  detail: string | null
  order_id: string | null
  order_display_id: number | null
  created_at: Date | null
}

/** A result without an order. */
export const found = (
  type: SearchedType,
  id: string,
  name: string,
  more: { detail?: string | null; created_at?: Date | string | null } = {}
): Found => ({
  type,
  id,
  name,
  detail: more.detail ?? null,
  order_id: null,
  order_display_id: null,
  created_at: more.created_at ? new Date(more.created_at) : null,
})
