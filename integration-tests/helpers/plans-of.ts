import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

type Sent = { sql: string; bindings?: unknown[] }
type PlanNode = {
  "Node Type": string
  "Relation Name"?: string
  Plans?: PlanNode[]
}
type Connection = { query: (of: object) => Promise<{ rows: Record<string, unknown>[] }> }

/** Tables that grow with what happens in a shop. */
const GROWING =
  /^traceability_(lot|lot_stock|lot_movement|lot_genealogy|operation|operation_line|operation_detail|claim|change)$/

/** The growing tables that a plan reads from end to end. */
const wholeReads = (node: PlanNode): string[] => [
  ...(node["Node Type"] === "Seq Scan" && GROWING.test(node["Relation Name"] ?? "")
    ? [`all of ${node["Relation Name"]}`]
    : []),
  ...(node.Plans ?? []).flatMap(wholeReads),
]

const isPlanned = ({ sql }: Sent) =>
  /^\s*(SELECT|WITH|INSERT|UPDATE|DELETE)\b/i.test(sql) && sql.includes("traceability_")

/**
 * Runs something and answers which of its statements have no index to read a growing table by: with sequential scans
 * switched off, PostgreSQL takes one only where there is nothing else. So it does not matter how many rows there are.
 */
export async function statementsWithoutIndex(
  container: MedusaContainer,
  run: () => Promise<unknown>
): Promise<string[]> {
  const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const sent = new Map<string, Sent>()
  const listen = (query: Sent) => void (isPlanned(query) && sent.set(query.sql, query))
  knex.on("query", listen)
  try {
    await run()
  } finally {
    knex.removeListener("query", listen)
  }
  const connection: Connection = await knex.client.acquireConnection()
  const without: string[] = []
  try {
    await connection.query({ text: "SET enable_seqscan = off" })
    for (const { sql, bindings } of sent.values()) {
      const { rows } = await connection.query({
        text: `EXPLAIN (FORMAT JSON) ${sql}`,
        values: bindings,
      })
      const [{ Plan }] = rows[0]["QUERY PLAN"] as [{ Plan: PlanNode }]
      const found = wholeReads(Plan)
      if (found.length) {
        without.push(`${found.join(", ")}: ${sql.replace(/\s+/g, " ").trim()}`)
      }
    }
  } finally {
    await connection.query({ text: "RESET enable_seqscan" })
    await knex.client.releaseConnection(connection)
  }
  return without
}
