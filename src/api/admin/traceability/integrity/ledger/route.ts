import { verifyLedger } from "../../../../../application/verify-ledger"
import type { AdminTraceabilityLedgerResponse } from "../../../../../types/http"
import { traceabilityRoute } from "../../../../utils/traceability-route"

/** Verifies the whole ledger: movements, logged changes, and what the daily digests noted of both. */
export const GET = traceabilityRoute<unknown, unknown, AdminTraceabilityLedgerResponse>(
  async (req) => ({ ledger: await verifyLedger(req.scope) })
)
