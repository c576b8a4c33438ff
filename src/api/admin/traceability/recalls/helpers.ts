import type { MedusaContainer } from "@medusajs/framework/types"
import type { RecallRow } from "../../../../modules/traceability/insight/recall/find-recalls"
import type { NoticeView } from "../../../../modules/traceability/insight/recall/recall-notices"
import type { StartRecall } from "../../../../modules/traceability/insight/recall/start-recall"
import { withTraceability } from "../../../../application/with-traceability"
import { startRecallWorkflow } from "../../../../workflows/recalls/workflows/start-recall"
import { actorNames } from "../../../utils/add-names"
import type { Asking } from "../../../utils/permissions"
import { recallContacts } from "../reports/recall-contacts"

export async function addActors(container: MedusaContainer, recalls: RecallRow[]) {
  const nameOf = await actorNames(
    container,
    recalls.flatMap((recall) => [recall.started_by, recall.closed_by])
  )
  return recalls.map((recall) => ({
    ...recall,
    started_by_name: nameOf(recall.started_by),
    closed_by_name: nameOf(recall.closed_by),
  }))
}

/** A recall with how far it has come: now, or when it was closed. */
export async function retrieveRecall(container: MedusaContainer, id: string) {
  const { progress, ...row } = await withTraceability(container, (service) =>
    service.readRecall(id)
  )
  const [recall] = await addActors(container, [row])
  return { ...recall, progress }
}

export async function startRecall(container: MedusaContainer, input: StartRecall) {
  const { result } = await startRecallWorkflow(container).run({ input })
  const { recall_id, ...effects } = result
  return { recall: await retrieveRecall(container, recall_id), ...effects }
}

const toDate = (text: string | null) => (text ? new Date(text) : null)

export async function addContacts(asking: Asking, notices: NoticeView[]) {
  const contactOf = await recallContacts(asking, notices)
  const userOf = await actorNames(
    asking.scope,
    notices.map((notice) => notice.answered_by)
  )
  return notices.map(({ partner_name, ...notice }) => ({
    ...notice,
    told_at: toDate(notice.told_at),
    answered_at: toDate(notice.answered_at),
    answered_by_name: userOf(notice.answered_by),
    ...contactOf({ partner_name, ...notice }),
  }))
}
