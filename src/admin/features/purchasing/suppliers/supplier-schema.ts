import type { TFunction } from "i18next"
import { z } from "zod"
import type { Supplier, SupplierInput } from "../../../hooks/api/purchasing"
import { requiredText } from "../../../lib/form-schema"

export const supplierSchema = (t: TFunction<"traceability">) =>
  z.object({
    name: requiredText(t("purchasing.problems.supplierName")),
    email: z.string(),
    phone: z.string(),
    note: z.string(),
  })

export type SupplierValues = z.infer<ReturnType<typeof supplierSchema>>

export const valuesOfSupplier = (supplier?: Supplier): SupplierValues => ({
  name: supplier?.name ?? "",
  email: supplier?.email ?? "",
  phone: supplier?.phone ?? "",
  note: supplier?.note ?? "",
})

export const toInput = ({ name, email, phone, note }: SupplierValues): SupplierInput => ({
  name: name.trim(),
  email: email.trim() || null,
  phone: phone.trim() || null,
  note: note.trim() || null,
})
