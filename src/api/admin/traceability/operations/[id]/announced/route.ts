import { withTraceability } from "../../../../../../application/with-traceability"
import type { AdminTraceabilityAnnouncedComparisonResponse } from "../../../../../../types/http"
import { traceabilityRoute } from "../../../../../utils/traceability-route"

type Answers = { accept_similar: boolean; accept_code: boolean }

/** What somebody was asked as the number was announced is of no use to a reader. */
const withoutAnswers = <T extends Answers>({
  accept_similar: _similar,
  accept_code: _code,
  ...row
}: T) => row

/** Holds a receipt against what was announced for its purchase order: expected, entered, unexpected and different numbers. */
export const GET = traceabilityRoute<
  unknown,
  unknown,
  AdminTraceabilityAnnouncedComparisonResponse
>(async (req) => {
  const announced = await withTraceability(req.scope, async (service) =>
    service.compareAnnounced(await service.readOperationWithLines(req.params.id))
  )
  return {
    announced: announced
      ? {
          ...announced,
          expected: announced.expected.map(withoutAnswers),
          entered: announced.entered.map(withoutAnswers),
        }
      : null,
  }
})
