import type { LotKind, OperationCode } from "../../../../types/operation"
import type { Sql } from "../../sql"
import { isOnHand } from "../../stock/ledger/place-conditions"
import type { TraceEdge } from "./trace-edge"
import { lotKind, type MovementEdge, readMovementEdges } from "./trace-edges"
import type { TraceLot } from "./trace-lot-input"
import { walkBothWays } from "./walk-both-ways"
import { lotNotFound } from "../../stock/lots/lot-refusals"

type LotNode = {
  type: "lot"
  kind: LotKind
  inventory_item_id: string
  blocked: boolean
}

type DocumentNode = { type: "document"; code: OperationCode; order_id: string | null }

export type TraceNode = (LotNode | DocumentNode) & {
  id: string
  label: string
  /** What is on hand of a lot; what a document moved. */
  quantity: number
  /** Below zero upstream, above zero downstream. */
  depth: number
}

export type Trace = { root: string; nodes: TraceNode[]; edges: TraceEdge[]; truncated: boolean }

type LotRow = {
  id: string
  name: string
  kind: LotKind
  inventory_item_id: string
  blocked: boolean
  quantity: number
}

const readLots = (sql: Sql, ids: string[]): Promise<LotRow[]> =>
  sql<LotRow>(
    `SELECT lot.id, lot.name, lot.kind, lot.inventory_item_id, lot.blocked_at IS NOT NULL AS blocked,
            coalesce((SELECT sum(s.quantity) FROM traceability_lot_stock s
                       WHERE s.lot_id = lot.id AND ${isOnHand("s.location_id")}), 0)::float8 AS quantity
       FROM traceability_lot lot WHERE lot.id = ANY(?::text[])`,
    [ids]
  )

/** The documents of movements as nodes, each once, next to the lot that it was met with first. */
function toDocuments(edges: MovementEdge[], depthOf: Map<string, number>): TraceNode[] {
  const documents = new Map<string, TraceNode>()
  for (const edge of edges) {
    const depth = depthOf.get(edge.lot_id)! + (edge.incoming ? -1 : 1)
    const known = documents.get(edge.document_id)
    documents.set(edge.document_id, {
      id: edge.document_id,
      type: "document",
      label: edge.reference,
      code: edge.code,
      order_id: edge.order_id,
      quantity: (known?.quantity ?? 0) + edge.quantity,
      depth: known?.depth ?? depth,
    })
  }
  return [...documents.values()]
}

const toEdge = (edge: MovementEdge): TraceEdge => ({
  from: edge.incoming ? edge.document_id : edge.lot_id,
  to: edge.incoming ? edge.lot_id : edge.document_id,
  kind: edge.kind,
  quantity: edge.quantity,
  returned_quantity: edge.reversed_quantity,
  reference: edge.reference,
  occurred_at: edge.occurred_at,
  operation_id: edge.operation_id,
})

/**
 * Where a lot came from and where it went: lots through every level of manufacturing, and the documents that brought in
 * the upper ones and took out the lower ones. Five statements, whatever the size. Throws `not_found` for an unknown lot.
 */
export async function traceLot(sql: Sql, input: TraceLot): Promise<Trace> {
  const { walks, builds, truncated } = await walkBothWays(sql, input)
  const depthOf = new Map<string, number>()
  for (const { direction, depths } of walks) {
    for (const [lotId, depth] of depths) {
      if (!depthOf.has(lotId)) {
        depthOf.set(lotId, direction === "upstream" ? -depth : depth)
      }
    }
  }
  const ids = [...depthOf.keys()].slice(0, input.limit)
  const shown = new Set(ids)
  const room = input.limit - ids.length
  const [lots, movements] = await Promise.all([
    readLots(sql, ids),
    readMovementEdges(sql, walks, shown, room + 1),
  ])
  if (!lots.some((lot) => lot.id === input.lot_id)) {
    throw lotNotFound(input.lot_id)
  }
  const documents = toDocuments(movements.slice(0, room), depthOf)
  return {
    root: input.lot_id,
    nodes: [
      ...lots.map(({ id, name, ...lot }) => ({
        ...lot,
        ...lotKind(id, name),
        depth: depthOf.get(id)!,
      })),
      ...documents,
    ].sort((a, b) => Math.abs(a.depth) - Math.abs(b.depth)),
    edges: [
      ...builds.filter((edge) => shown.has(edge.from) && shown.has(edge.to)),
      ...movements.slice(0, room).map(toEdge),
    ],
    truncated: truncated || movements.length > room || depthOf.size > input.limit,
  }
}
