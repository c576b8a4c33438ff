import { keepPreviousData, useMutation, useQuery, useQueryClient } from "@tanstack/react-query"
import { apiFetch } from "../../lib/api-fetch"
import { queryKeys } from "../../lib/query-keys"
import { sdk } from "../../lib/sdk"
import type { ItemSummary, OperationCode, Page, Tracking } from "../../lib/types"

const SETTINGS = "/admin/traceability/settings"
const ITEM_TRACKING = "/admin/traceability/item-tracking"
const OPERATION_TYPES = "/admin/traceability/operation-types"

/** Every operation type of every location is shown on one page. */
const ALL = 1000

export type TraceabilitySettings = { enabled: boolean; uniqueness: "item" | "global" }

export type ItemTracking = {
  inventory_item_id: string
  tracking: Tracking
  capture: "stock" | "delivery"
  number_prefix: string
  number_padding: number
  next_number: number
  removal_strategy: "fifo" | "lifo" | "fefo"
  use_expiration: boolean
  expiration_days: number | null
  best_before_days: number | null
  removal_days: number | null
  alert_days: number | null
  warranty_days: number | null
  lot_count: number
  inventory_item: ItemSummary | null
}

export type ItemTrackingInput = Partial<
  Omit<ItemTracking, "inventory_item_id" | "lot_count" | "inventory_item">
>

export type UntrackedStock = {
  location_id: string
  location_name: string | null
  quantity: number
}

export type ItemUntrackedStock = UntrackedStock & { inventory_item_id: string }

export type OperationType = {
  id: string
  code: OperationCode
  name: string
  reference_prefix: string
  stock_location_id: string
  location_name: string | null
  is_default: boolean
  use_create_lots: boolean
  use_existing_lots: boolean
  create_component_lots: boolean
  backorder_policy: "ask" | "always" | "never"
  reservation: "at_confirm" | "manual"
  require_scan: boolean
  archived_at: string | null
}

export type OperationTypeInput = Partial<
  Pick<
    OperationType,
    | "name"
    | "use_create_lots"
    | "use_existing_lots"
    | "create_component_lots"
    | "backorder_policy"
    | "reservation"
    | "require_scan"
  >
> & { archived?: boolean }

export type NewOperationType = OperationTypeInput &
  Pick<OperationType, "code" | "name" | "stock_location_id" | "reference_prefix">

/** Either a product, whose items are all meant, or the items themselves. */
export type TrackingTarget = { productId: string } | { itemIds: string[] }

export const useTraceabilitySettings = () => {
  const { data, ...rest } = useQuery({
    queryKey: queryKeys.settings(),
    queryFn: ({ signal }) => apiFetch<{ settings: TraceabilitySettings }>(SETTINGS, { signal }),
  })
  return { ...data, ...rest }
}

export const useItemTracking = (target: TrackingTarget) => {
  const query =
    "productId" in target
      ? { product_id: target.productId, limit: ALL }
      : { inventory_item_id: target.itemIds, limit: ALL }
  const { data, ...rest } = useQuery({
    queryKey: queryKeys.itemTracking(query),
    queryFn: ({ signal }) =>
      apiFetch<{ item_trackings: ItemTracking[]; untracked: ItemUntrackedStock[] } & Page>(
        ITEM_TRACKING,
        {
          query,
          signal,
        }
      ),
    enabled: "productId" in target || target.itemIds.length > 0,
    // Medusa's own pages change stock too, and tell nobody.
    staleTime: 0,
  })
  return { ...data, ...rest }
}

/** How many of the items that a search finds are asked for. */
const FOUND_MAX = 200

const findItemIds = async (q: string): Promise<string[]> => {
  const { inventory_items } = await sdk.admin.inventoryItem.list({
    q,
    limit: FOUND_MAX,
    fields: "id",
  })
  return inventory_items.map((item) => item.id)
}

/** The items that are tracked, page by page; with `q`, those whose title or SKU has it. */
export const useTrackedItems = ({ q, ...page }: { q: string; limit: number; offset: number }) => {
  const { data, ...rest } = useQuery({
    queryKey: queryKeys.itemTracking({ q, ...page }),
    queryFn: async ({ signal }): Promise<{ item_trackings: ItemTracking[]; count: number }> => {
      const found = q ? await findItemIds(q) : undefined
      if (found && !found.length) {
        return { item_trackings: [], count: 0 }
      }
      const query = { ...page, tracking: ["lot", "serial"], inventory_item_id: found }
      return apiFetch(ITEM_TRACKING, { query, signal })
    },
    placeholderData: keepPreviousData,
  })
  return { ...data, ...rest }
}

/** The inventory items that one piece of a variant is made of; usually one. */
export const useVariantItemIds = (productId: string, variantId: string): string[] => {
  const { data } = useQuery({
    queryKey: ["variants", "traceability-items", productId, variantId],
    queryFn: () =>
      sdk.admin.product.retrieveVariant(productId, variantId, { fields: "id,*inventory_items" }),
    enabled: !!productId,
  })
  return (data?.variant.inventory_items ?? []).map((part) => part.inventory_item_id)
}

export const useOperationTypes = ({ withArchived = false } = {}) => {
  const query = { limit: ALL, archived: withArchived ? undefined : false }
  const { data, ...rest } = useQuery({
    queryKey: queryKeys.operationTypes(query),
    queryFn: ({ signal }) =>
      apiFetch<{ operation_types: OperationType[] } & Page>(OPERATION_TYPES, { query, signal }),
  })
  return { ...data, ...rest }
}

const useTrackingMutation = <TInput, TAnswer>(call: (input: TInput) => Promise<TAnswer>) => {
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: call,
    onSettled: () => queryClient.invalidateQueries({ queryKey: queryKeys.all }),
  })
}

export const useUpdateSettings = () =>
  useTrackingMutation((body: Partial<TraceabilitySettings>) =>
    apiFetch<{ settings: TraceabilitySettings }>(SETTINGS, { method: "POST", body })
  )

export const useUpdateOperationType = (id: string) =>
  useTrackingMutation((body: OperationTypeInput) =>
    apiFetch<{ operation_type: OperationType }>(`${OPERATION_TYPES}/${id}`, {
      method: "POST",
      body,
    })
  )

export const useCreateOperationType = () =>
  useTrackingMutation((body: NewOperationType) =>
    apiFetch<{ operation_type: OperationType }>(OPERATION_TYPES, { method: "POST", body })
  )

export const useDeleteOperationType = () =>
  useTrackingMutation((id: string) =>
    apiFetch<{ id: string }>(`${OPERATION_TYPES}/${id}`, { method: "DELETE" })
  )

type SetTrackingAnswer = { untracked: UntrackedStock[] }

const setTracking = async (
  target: TrackingTarget,
  body: ItemTrackingInput
): Promise<SetTrackingAnswer> => {
  if ("productId" in target) {
    const path = `/admin/traceability/products/${target.productId}/item-tracking`
    return apiFetch<SetTrackingAnswer>(path, { method: "POST", body })
  }
  const untracked: UntrackedStock[] = []
  for (const id of target.itemIds) {
    const answer = await apiFetch<SetTrackingAnswer>(`${ITEM_TRACKING}/${id}`, {
      method: "POST",
      body,
    })
    untracked.push(...answer.untracked)
  }
  return { untracked }
}

export const useSetItemTracking = (target: TrackingTarget) =>
  useTrackingMutation((body: ItemTrackingInput) => setTracking(target, body))
