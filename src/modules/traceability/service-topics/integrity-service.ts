import type { Context } from "@medusajs/framework/types"
import { InjectManager, InjectTransactionManager, MedusaContext } from "@medusajs/framework/utils"
import {
  beginRequest,
  finishRequest,
  StoredResponse,
} from "../stock/idempotency/idempotent-requests"
import {
  checkLedger,
  readStockOf,
  readTrackedItemIds,
  readTrackedTotals,
} from "../stock/integrity/check-ledger"
import { readLedgerEnd, verifyLots } from "../stock/integrity/verify-ledger"
import { sqlOf } from "../sql"
import { ManufacturingService } from "./manufacturing-service"

/** The proofs that the books are true, and requests that must not run twice. */
export class IntegrityService extends ManufacturingService {
  @InjectManager()
  async checkLedger(@MedusaContext() context: Context = {}) {
    return checkLedger(sqlOf(context))
  }

  @InjectTransactionManager()
  async readLedgerEnd(@MedusaContext() context: Context = {}) {
    return readLedgerEnd(sqlOf(context))
  }

  @InjectManager()
  async verifyLots(
    page: { after: string; limit: number; upto: number },
    @MedusaContext() context: Context = {}
  ) {
    return verifyLots(sqlOf(context), page)
  }

  @InjectManager()
  async readTrackedTotals(
    page: { after: string; limit: number },
    @MedusaContext() context: Context = {}
  ) {
    return readTrackedTotals(sqlOf(context), page)
  }

  /** Our books of some items: which are tracked, and what is at each place with or without a number. */
  @InjectManager()
  async readStockOf(itemIds: string[], @MedusaContext() context: Context = {}) {
    return readStockOf(sqlOf(context), itemIds)
  }

  @InjectManager()
  async readTrackedItemIds(
    page: { after: string; limit: number },
    @MedusaContext() context: Context = {}
  ) {
    return readTrackedItemIds(sqlOf(context), page)
  }

  @InjectTransactionManager()
  async beginRequest(key: string, requestHash: string, @MedusaContext() context: Context = {}) {
    return beginRequest(sqlOf(context), key, requestHash)
  }

  @InjectTransactionManager()
  async finishRequest(
    key: string,
    stored: StoredResponse | null,
    @MedusaContext() context: Context = {}
  ) {
    return finishRequest(sqlOf(context), key, stored)
  }
}
