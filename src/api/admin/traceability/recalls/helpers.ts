import type { MedusaContainer } from "@medusajs/framework/types"
import type { RecallRow } from "../../../../modules/traceability/insight/recall/find-recalls"
import type { NoticeView } from "../../../../modules/traceability/insight/recall/recall-notices"
import type { StartRecall } from "../../../../modules/traceability/insight/recall/start-recall"
import { readOrderContacts } from "../../../../medusa/orders"
import { withTraceability } from "../../../../application/with-traceability"
import { startRecallWorkflow } from "../../../../workflows/recalls/workflows/start-recall"
import { actorNames } from "../../../utils/add-names"

export async function addActors(container: MedusaContainer, recalls: RecallRow[]) {
  const names = await actorNames(
    container,
    recalls.flatMap((recall) => [recall.started_by, recall.closed_by])
  )
  const nameOf = (id: string | null) => (id && names.get(id)) ?? null
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

export async function addContacts(container: MedusaContainer, notices: NoticeView[]) {
  const contacts = await readOrderContacts(
    container,
    notices.flatMap((notice) => notice.order_id ?? [])
  )
  const users = await actorNames(
    container,
    notices.map((notice) => notice.answered_by)
  )
  return notices.map(({ partner_name, ...notice }) => {
    const contact = notice.order_id ? contacts.get(notice.order_id) : undefined
    return {
      ...notice,
      told_at: toDate(notice.told_at),
      answered_at: toDate(notice.answered_at),
      answered_by_name: (notice.answered_by && users.get(notice.answered_by)) ?? null,
      display_id: contact?.display_id ?? null,
      customer_id: contact?.customer_id ?? null,
      name: contact?.name ?? partner_name,
      email: contact?.email ?? null,
      phone: contact?.phone ?? null,
    }
  })
}
