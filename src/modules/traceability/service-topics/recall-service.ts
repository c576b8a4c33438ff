import type { Context } from "@medusajs/framework/types"
import { InjectManager, InjectTransactionManager, MedusaContext } from "@medusajs/framework/utils"
import {
  closeRecall,
  type RecallEnd,
  reopenRecall,
  writeRecallEnd,
} from "../insight/recall/close-recall"
import { findRecall, type FindRecalls, findRecalls, sourceOf } from "../insight/recall/find-recalls"
import type { RowPage } from "../insight/recall/read-page"
import { eachRecallRows, readRecallList, type RecallRows } from "../insight/recall/recall-list"
import {
  eachNotices,
  type NoticeState,
  type NoticeView,
  readNotices,
} from "../insight/recall/recall-notices"
import { readRecallProgress } from "../insight/recall/recall-progress"
import { recordAnswer, type RecordAnswer } from "../insight/recall/record-answer"
import {
  type StartedRecall,
  startRecall,
  type StartRecall,
  undoStartRecall,
} from "../insight/recall/start-recall"
import { forgetNotified, notifyOrders, type PendingNotice } from "../insight/recall/notify-orders"
import { sqlOf } from "../sql"
import { TraceService } from "./trace-service"

/** Recalls: what they must reach, who was told, who answered. */
export class RecallService extends TraceService {
  /** What these lots are in today, where all of that is and who has it. */
  @InjectTransactionManager()
  async readRecallList(lotIds: string[], page: RowPage, @MedusaContext() context: Context = {}) {
    return readRecallList(sqlOf(context), lotIds, page)
  }

  /** The same whole, some rows at a time, in one transaction: it ends when whoever takes them stalls for a minute. */
  @InjectTransactionManager()
  async eachRecallRows(
    lotIds: string[],
    handOver: (rows: RecallRows) => Promise<void>,
    @MedusaContext() context: Context = {}
  ): Promise<void> {
    const sql = sqlOf(context)
    await sql(`SET LOCAL idle_in_transaction_session_timeout = '60s'`)
    await eachRecallRows(sql, lotIds, handOver)
  }

  /** Starts a recall, or goes on with the open one of its source. */
  @InjectTransactionManager()
  async startRecall(input: StartRecall, @MedusaContext() context: Context = {}) {
    return startRecall(sqlOf(context), input)
  }

  @InjectTransactionManager()
  async undoStartRecall(
    started: StartedRecall,
    actorId: string | null,
    @MedusaContext() context: Context = {}
  ) {
    return undoStartRecall(sqlOf(context), started, actorId)
  }

  /** Notifies some of the orders of a recall that were not notified yet; returns the notices' ids, none when all are. */
  @InjectTransactionManager()
  async notifyRecalledOrders(
    recallId: string,
    notify: (notices: PendingNotice[]) => Promise<void>,
    @MedusaContext() context: Context = {}
  ) {
    return notifyOrders(sqlOf(context), recallId, notify)
  }

  @InjectTransactionManager()
  async forgetNotifiedOrders(noticeIds: string[], @MedusaContext() context: Context = {}) {
    await forgetNotified(sqlOf(context), noticeIds)
  }

  @InjectManager()
  async findRecalls(filter: FindRecalls, page: RowPage, @MedusaContext() context: Context = {}) {
    return findRecalls(sqlOf(context), filter, page)
  }

  /** A recall with how far it has come: now, or when it was closed. */
  @InjectTransactionManager()
  async readRecall(id: string, @MedusaContext() context: Context = {}) {
    const sql = sqlOf(context)
    const recall = await findRecall(sql, id)
    return {
      ...recall,
      progress: recall.outcome ?? (await readRecallProgress(sql, id, sourceOf(recall))),
    }
  }

  /** Who got recalled goods, a page of them. */
  @InjectTransactionManager()
  async readRecallNotices(
    filter: { recall_id: string; state?: NoticeState; ids?: string[] },
    page: RowPage,
    @MedusaContext() context: Context = {}
  ) {
    const sql = sqlOf(context)
    await findRecall(sql, filter.recall_id)
    const { rows, totals } = await readNotices(sql, filter, page)
    return { notices: rows, count: totals.count }
  }

  /** The same whole, some at a time, in one transaction: it ends when whoever takes them stalls for a minute. */
  @InjectTransactionManager()
  async eachRecallNotices(
    filter: { recall_id: string; state?: NoticeState },
    handOver: (notices: NoticeView[]) => Promise<void>,
    @MedusaContext() context: Context = {}
  ): Promise<void> {
    const sql = sqlOf(context)
    await findRecall(sql, filter.recall_id)
    await sql(`SET LOCAL idle_in_transaction_session_timeout = '60s'`)
    await eachNotices(sql, filter, handOver)
  }

  @InjectTransactionManager()
  async recordRecallAnswer(input: RecordAnswer, @MedusaContext() context: Context = {}) {
    return recordAnswer(sqlOf(context), input)
  }

  @InjectTransactionManager()
  async removeRecallAnswer(id: string, @MedusaContext() context: Context = {}) {
    await sqlOf(context)(`DELETE FROM traceability_recall_answer WHERE id = ?`, [id])
  }

  @InjectTransactionManager()
  async closeRecall(
    id: string,
    note: string | null,
    actorId: string | null,
    @MedusaContext() context: Context = {}
  ) {
    return closeRecall(sqlOf(context), id, note, actorId)
  }

  @InjectTransactionManager()
  async reopenRecall(id: string, @MedusaContext() context: Context = {}) {
    return reopenRecall(sqlOf(context), id)
  }

  @InjectTransactionManager()
  async restoreRecallEnd(end: RecallEnd, @MedusaContext() context: Context = {}) {
    await writeRecallEnd(sqlOf(context), end)
  }
}
