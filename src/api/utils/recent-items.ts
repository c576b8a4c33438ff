import type { MedusaContainer } from "@medusajs/framework/types"
import type { AdminTraceabilityItem } from "../../types/http"
import { readItems } from "./add-names"

const KEPT_MS = 10_000
const KEPT_MAX = 1_000

const kept = new Map<string, { item: AdminTraceabilityItem; until: number }>()

/**
 * Titles of items for answers to scans. Those come every second and mostly name the same articles, while Medusa needs four
 * statements for a title: half the time of an answer. So they are kept for ten seconds, and a new title is seen that much
 * later there. Everything else reads them again.
 */
export async function readRecentItems(
  container: MedusaContainer,
  ids: string[]
): Promise<Map<string, AdminTraceabilityItem>> {
  const now = Date.now()
  const recent = new Map(
    ids.flatMap((id) => {
      const entry = kept.get(id)
      return entry && entry.until > now ? [[id, entry.item] as const] : []
    })
  )
  const read = await readItems(
    container,
    ids.filter((id) => !recent.has(id))
  )
  if (kept.size + read.size > KEPT_MAX) {
    kept.clear()
  }
  read.forEach((item, id) => kept.set(id, { item, until: now + KEPT_MS }))
  return new Map([...recent, ...read])
}
