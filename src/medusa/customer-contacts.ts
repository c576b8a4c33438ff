import type { MedusaContainer } from "@medusajs/framework/types"
import { readByIds } from "./read-by-ids"

export type CustomerContact = {
  customer_id: string
  name: string | null
  email: string | null
  phone: string | null
}

type Row = {
  id: string
  first_name: string | null
  last_name: string | null
  company_name: string | null
  email: string | null
  phone: string | null
}

const FIELDS = ["id", "first_name", "last_name", "company_name", "email", "phone"]

/** How to reach customers, by their ids; those that were deleted are left out. */
export async function readCustomerContacts(
  container: MedusaContainer,
  ids: string[]
): Promise<Map<string, CustomerContact>> {
  const rows = await readByIds<Row>(container, "customer", FIELDS, ids)
  return new Map(
    rows.map(({ id, first_name, last_name, company_name, email, phone }) => [
      id,
      {
        customer_id: id,
        name: [first_name, last_name].filter(Boolean).join(" ") || company_name || null,
        email,
        phone,
      },
    ])
  )
}
