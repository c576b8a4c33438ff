import { useQuery } from "@tanstack/react-query"
import { queryKeys } from "../../lib/query-keys"
import { sdk } from "../../lib/sdk"

/** A claim or a return of Medusa's. */
export type ClaimOrReturn = { kind: "claim" | "return"; id: string }

/** What of Medusa's a case goes with; the claim, where it is both. */
export const linkedTo = (row: {
  order_claim_id: string | null
  return_id: string | null
}): ClaimOrReturn | undefined => {
  if (row.order_claim_id) {
    return { kind: "claim", id: row.order_claim_id }
  }
  return row.return_id ? { kind: "return", id: row.return_id } : undefined
}

const PAGE = { fields: "id", limit: 100 }

async function readClaimsAndReturns(order_id: string): Promise<ClaimOrReturn[]> {
  const [{ claims }, { returns }] = await Promise.all([
    sdk.admin.claim.list({ order_id, ...PAGE }),
    sdk.admin.return.list({ order_id, ...PAGE }),
  ])
  return [
    ...claims.map(({ id }) => ({ kind: "claim" as const, id })),
    ...returns.map(({ id }) => ({ kind: "return" as const, id })),
  ]
}

/** Those of one order; none where the unit was delivered with none. */
export const useClaimsAndReturns = (orderId: string | null) => {
  const { data } = useQuery({
    queryKey: queryKeys.claimsAndReturns(orderId ?? ""),
    queryFn: () => readClaimsAndReturns(orderId!),
    enabled: !!orderId,
  })
  return data ?? []
}
