import { applyColumnTypes } from "../../../shared/models/apply-column-types"
import { dropSoftDeleteIndexes } from "../../../shared/models/drop-soft-delete-indexes"
import * as models from "./all"

applyColumnTypes(Object.values(models))
dropSoftDeleteIndexes(Object.values(models))

/** Every model of the module, by the name in its generated methods. No row of them is ever soft-deleted. */
export { models }
