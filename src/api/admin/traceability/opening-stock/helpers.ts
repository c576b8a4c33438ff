import type { MedusaContainer } from "@medusajs/framework/types"
import { withTraceability } from "../../../../application/with-traceability"
import type { OpeningHead } from "../../../../modules/traceability/operations/opening/read-openings"
import { actorNames, itemNames, placeNames } from "../../../utils/add-names"

/** Adds the names a person needs: the location's, and who did what. */
export async function addOpeningNames<T extends OpeningHead>(
  container: MedusaContainer,
  runs: T[]
) {
  const [placeOf, actorOf] = await Promise.all([
    placeNames(
      container,
      runs.map((run) => run.location_id)
    ),
    actorNames(
      container,
      runs.flatMap((run) => [run.created_by, run.done_by, run.undone_by])
    ),
  ])
  return runs.map((run) => ({
    ...run,
    location_name: placeOf(run.location_id),
    created_by_name: actorOf(run.created_by),
    done_by_name: actorOf(run.done_by),
    undone_by_name: actorOf(run.undone_by),
  }))
}

/** One run with its articles and all names. */
export async function retrieveOpening(container: MedusaContainer, id: string) {
  const run = await withTraceability(container, (service) => service.readOpening(id))
  const [namesOf, [named]] = await Promise.all([
    itemNames(
      container,
      run.lines.map((line) => line.inventory_item_id)
    ),
    addOpeningNames(container, [run]),
  ])
  return {
    ...named,
    lines: run.lines.map((line) => ({ ...line, ...namesOf(line.inventory_item_id) })),
  }
}
