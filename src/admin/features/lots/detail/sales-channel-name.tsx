import { useSalesChannel } from "@medusajs/dashboard/hooks"
import { TextLink } from "../../../components/links/text-link"

export const SalesChannelName = ({ id }: { id: string }) => {
  const { sales_channel: channel } = useSalesChannel(id)
  return <TextLink to={`/settings/sales-channels/${id}`}>{channel?.name ?? id}</TextLink>
}
