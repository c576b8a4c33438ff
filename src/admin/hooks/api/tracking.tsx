import { keepPreviousData, useMutation, useQuery, useQueryClient } from "@tanstack/react-query"
import type {
  AdminCreateTraceabilityOperationType,
  AdminTraceabilityIdentifierKindListResponse,
  AdminTraceabilityItemTracking,
  AdminTraceabilityItemTrackingListResponse,
  AdminTraceabilityOperationType,
  AdminTraceabilityOperationTypeDeleteResponse,
  AdminTraceabilityOperationTypeListResponse,
  AdminTraceabilityOperationTypeResponse,
  AdminTraceabilitySettings,
  AdminTraceabilitySettingsResponse,
  AdminTraceabilityUntrackedStock,
  AdminUpdateTraceabilityItemTracking,
  AdminUpdateTraceabilityOperationType,
  AdminUpdateTraceabilitySettings,
} from "../../../types/http"
import { apiFetch } from "../../lib/api-fetch"
import { queryKeys } from "../../lib/query-keys"
import { sdk } from "../../lib/sdk"

const SETTINGS = "/admin/traceability/settings"
const IDENTIFIER_KINDS = "/admin/traceability/identifier-kinds"
const ITEM_TRACKING = "/admin/traceability/item-tracking"
const OPERATION_TYPES = "/admin/traceability/operation-types"

/** Every operation type of every location is shown on one page. */
const ALL = 1000

export type TraceabilitySettings = AdminTraceabilitySettings
export type ItemTracking = AdminTraceabilityItemTracking
export type ItemTrackingInput = AdminUpdateTraceabilityItemTracking
export type ItemUntrackedStock = AdminTraceabilityUntrackedStock
/** Of one item. */
export type UntrackedStock = Omit<ItemUntrackedStock, "inventory_item_id">
export type OperationType = AdminTraceabilityOperationType
export type OperationTypeInput = AdminUpdateTraceabilityOperationType
export type NewOperationType = AdminCreateTraceabilityOperationType

/** Either a product, whose items are all meant, or the items themselves. */
export type TrackingTarget = { productId: string } | { itemIds: string[] }

export const useTraceabilitySettings = () => {
  const { data, ...rest } = useQuery({
    queryKey: queryKeys.settings(),
    queryFn: ({ signal }) => apiFetch<AdminTraceabilitySettingsResponse>(SETTINGS, { signal }),
  })
  return { ...data, ...rest }
}

/** The kinds of second identifiers of the shop: for all who see lots, also where they do not see its settings. */
export const useIdentifierKinds = () => {
  const { data, ...rest } = useQuery({
    queryKey: queryKeys.identifierKinds(),
    queryFn: ({ signal }) =>
      apiFetch<AdminTraceabilityIdentifierKindListResponse>(IDENTIFIER_KINDS, { signal }),
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
      apiFetch<AdminTraceabilityItemTrackingListResponse>(ITEM_TRACKING, {
        query,
        signal,
      }),
    enabled: "productId" in target || target.itemIds.length > 0,
    // Medusa's own pages change stock too, and no event says so here.
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
      apiFetch<AdminTraceabilityOperationTypeListResponse>(OPERATION_TYPES, { query, signal }),
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
  useTrackingMutation((body: AdminUpdateTraceabilitySettings) =>
    apiFetch<AdminTraceabilitySettingsResponse>(SETTINGS, { method: "POST", body })
  )

export const useUpdateOperationType = (id: string) =>
  useTrackingMutation((body: OperationTypeInput) =>
    apiFetch<AdminTraceabilityOperationTypeResponse>(`${OPERATION_TYPES}/${id}`, {
      method: "POST",
      body,
    })
  )

export const useCreateOperationType = () =>
  useTrackingMutation((body: NewOperationType) =>
    apiFetch<AdminTraceabilityOperationTypeResponse>(OPERATION_TYPES, { method: "POST", body })
  )

export const useDeleteOperationType = () =>
  useTrackingMutation((id: string) =>
    apiFetch<AdminTraceabilityOperationTypeDeleteResponse>(`${OPERATION_TYPES}/${id}`, {
      method: "DELETE",
    })
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
