import { useQuery } from "@tanstack/react-query"
import { queryKeys } from "../../lib/query-keys"
import { sdk } from "../../lib/sdk"

export type ShippedTo = {
  /** The address in lines, as an envelope has it. */
  address: string[]
  /** Tracking numbers of the carrier, and links to its labels. */
  tracking: string[]
  labels: string[]
}

const FIELDS =
  "id,*shipping_address,fulfillments.id,fulfillments.labels.tracking_number,fulfillments.labels.label_url"

type Label = { tracking_number?: string | null; label_url?: string | null }

const filled = (texts: (string | null | undefined)[]): string[] =>
  texts.flatMap((text) => text?.trim() || [])

async function readShippedTo(orderId: string): Promise<ShippedTo> {
  const { order } = await sdk.admin.order.retrieve(orderId, { fields: FIELDS })
  const to = order.shipping_address
  const labels = (order.fulfillments ?? []).flatMap(
    (one) => (one as unknown as { labels?: Label[] }).labels ?? []
  )
  return {
    address: to
      ? filled([
          to.company,
          filled([to.first_name, to.last_name]).join(" "),
          to.address_1,
          to.address_2,
          filled([to.postal_code, to.city]).join(" "),
          to.province,
          to.country_code?.toUpperCase(),
        ])
      : [],
    tracking: filled(labels.map((label) => label.tracking_number)),
    labels: filled(labels.map((label) => label.label_url)).filter((url) => /^https?:/.test(url)),
  }
}

/** Where an order goes, and the carrier's labels that Medusa has for it: as far as whoever packs may see orders. */
export const useShippedTo = (orderId: string | undefined) => {
  const { data, isFetched } = useQuery({
    queryKey: queryKeys.shippedTo(orderId ?? ""),
    queryFn: () => readShippedTo(orderId!),
    enabled: !!orderId,
    retry: false,
  })
  return { shippedTo: data, isFetched }
}
