import type { TFunction } from "i18next"
import { toast } from "./toast"

/** Says what happened otherwise than one may expect, if anything. */
export const toastNotes = (t: TFunction<"traceability">, notes: string[] | undefined): void => {
  if (notes?.length) {
    toast.info(t("operations.validate.notes"), { description: notes.join(" ") })
  }
}
