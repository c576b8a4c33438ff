import type { NoticeState } from "../../../../types/recall"
import type { Cell } from "../../../../shared/to-csv"
import { withTraceability } from "../../../../application/with-traceability"
import { CsvAnswer } from "../../../utils/csv-answer"
import type { Asking } from "../../../utils/permissions"
import { addContacts } from "./helpers"

const HEADER = [
  ...[
    "Order or delivery",
    "Name",
    "E-mail",
    "Phone",
    "Lots/Serial Numbers",
    "Quantity",
    "Came back",
  ],
  ...["Told", "Answer", "Answered for", "Note", "Answered on", "Recorded by"],
]

const ANSWERS = {
  has_it: "Has it",
  used: "Used it up",
  destroyed: "Destroyed it",
  unknown: "Does not know",
}

type Notice = Awaited<ReturnType<typeof addContacts>>[number]

function nameLots({ lots, lot_count }: Notice): string {
  const more = lot_count - lots.length
  return lots.map((lot) => lot.name).join(" ") + (more > 0 ? ` and ${more} more` : "")
}

const toCells = (notice: Notice): Cell[] => [
  notice.display_id ? `Order ${notice.display_id}` : notice.reference,
  ...[notice.name, notice.email, notice.phone, nameLots(notice), notice.quantity, notice.came_back],
  ...[notice.told_at, notice.answer && ANSWERS[notice.answer], notice.answer_quantity],
  ...[notice.answer_note, notice.answered_at, notice.answered_by_name],
]

/** Who got recalled goods, what they said and what came back, as a table: for whoever has to report it. */
export const noticesTable = (
  asking: Asking,
  filter: { recall_id: string; state?: NoticeState }
): CsvAnswer =>
  new CsvAnswer("recall-customers.csv", HEADER, (writeRows) =>
    withTraceability(asking.scope, (service) =>
      service.eachRecallNotices(filter, async (notices) =>
        writeRows((await addContacts(asking, notices)).map(toCells))
      )
    )
  )
