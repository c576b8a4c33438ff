import { Combobox } from "@medusajs/dashboard/components"
import { useComboboxData } from "@medusajs/dashboard/hooks"
import type { HttpTypes } from "@medusajs/types"
import { sdk } from "../../lib/sdk"

type Props = { id?: string; value: string; onChange: (id: string) => void }

export const SalesChannelCombobox = ({ id, value, onChange }: Props) => {
  const channels = useComboboxData({
    queryKey: ["traceability", "sales-channel-options"],
    queryFn: (params: HttpTypes.AdminSalesChannelListParams) => sdk.admin.salesChannel.list(params),
    getOptions: (data) =>
      data.sales_channels.map((channel) => ({ label: channel.name, value: channel.id })),
    selectedValue: value || undefined,
  })
  return (
    <Combobox
      id={id}
      value={value}
      onChange={(next) => onChange(next ?? "")}
      searchValue={channels.searchValue}
      onSearchValueChange={channels.onSearchValueChange}
      options={channels.options}
      fetchNextPage={channels.fetchNextPage}
      isFetchingNextPage={channels.isFetchingNextPage}
      allowClear
    />
  )
}
