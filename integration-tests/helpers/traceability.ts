import type { AxiosInstance, AxiosResponse } from "axios"
import type { RequestHeaders } from "./create-admin"

/* eslint-disable @typescript-eslint/no-explicit-any -- answers are read as a client reads them */

const BASE = "/admin/traceability"

/** The plugin's HTTP interface as a test uses it: `ok…` expects success, `refused` answers the refusal itself. */
export function traceability(api: AxiosInstance, admin: RequestHeaders) {
  const get = async (path: string, params?: object): Promise<any> =>
    (await api.get(`${BASE}${path}`, { ...admin, params })).data
  const post = async (path: string, body: object = {}, headers: object = {}): Promise<any> =>
    (await api.post(`${BASE}${path}`, body, { headers: { ...admin.headers, ...headers } })).data
  const del = async (path: string): Promise<any> => (await api.delete(`${BASE}${path}`, admin)).data

  return {
    get,
    post,
    del,
    track: (inventoryItemId: string, tracking: "none" | "lot" | "serial", more: object = {}) =>
      post(`/item-tracking/${inventoryItemId}`, { tracking, ...more }),
    operationType: async (locationId: string, code: string) =>
      (await get("/operation-types", { stock_location_id: locationId, code })).operation_types[0],
    operation: async (id: string) => (await get(`/operations/${id}`)).operation,
    lot: async (name: string, inventoryItemId?: string) =>
      (await get("/lots", { q: name, inventory_item_id: inventoryItemId })).lots.find(
        (lot: any) => lot.name === name
      ),
    movements: async (lotId: string) => (await get(`/lots/${lotId}/movements`)).movements,
    integrity: async () => (await get("/integrity")).integrity,
    order: async (orderId: string) => (await get(`/orders/${orderId}`)).order_traceability,
    /** A confirmed receipt of one line, with nothing entered. */
    openReceipt: async (locationId: string, inventoryItemId: string, quantity: number) => {
      const lines = [{ inventory_item_id: inventoryItemId, quantity }]
      const { operation } = await post("/operations", {
        code: "receipt",
        location_id: locationId,
        lines,
      })
      return (await post(`/operations/${operation.id}/confirm`)).operation
    },
    /** Receives these numbers (one unit each, or `[name, quantity]`) and answers the done receipt. */
    receive: async (
      locationId: string,
      inventoryItemId: string,
      lots: (string | [string, number, string?])[]
    ) => {
      const details = lots.map((lot) =>
        typeof lot === "string"
          ? { lot_name: lot }
          : { lot_name: lot[0], quantity: lot[1], expires_at: lot[2] }
      )
      const quantity = details.reduce((sum, detail: any) => sum + (detail.quantity ?? 1), 0)
      const lines = [{ inventory_item_id: inventoryItemId, quantity }]
      const { operation } = await post("/operations", {
        code: "receipt",
        location_id: locationId,
        lines,
      })
      await post(`/operations/${operation.id}/confirm`)
      await post(`/operations/${operation.id}/lines/${operation.lines[0].id}/details`, { details })
      return (await post(`/operations/${operation.id}/validate`)).operation
    },
  }
}

export type Traceability = ReturnType<typeof traceability>

/** Runs a request that must be refused and answers `{ status, code, message, errors }`. Fails when it is not refused. */
export async function refused(
  request: Promise<unknown>
): Promise<{ status: number; code: string; message: string; errors?: any[] }> {
  try {
    await request
  } catch (error) {
    const response = (error as { response?: AxiosResponse }).response
    if (!response) {
      throw error
    }
    return { status: response.status, ...response.data }
  }
  throw new Error("The request was expected to be refused, but it succeeded.")
}
