import { applyColumnTypes } from "../../../shared/models/apply-column-types"
import * as models from "./all"

applyColumnTypes(Object.values(models))

/** Every model of the module, by the name in its generated methods. */
export { models }
