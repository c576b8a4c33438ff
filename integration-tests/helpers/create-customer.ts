import type { AxiosInstance } from "axios"
import type { RequestHeaders } from "./create-admin"

/** A customer without an account of their own. Answers the id. */
export async function createCustomer(
  api: AxiosInstance,
  admin: RequestHeaders,
  email: string
): Promise<string> {
  const { data } = await api.post("/admin/customers", { email }, admin)
  return data.customer.id
}
