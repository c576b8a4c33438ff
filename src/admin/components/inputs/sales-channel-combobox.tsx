import { Combobox } from "@medusajs/dashboard/components"
import { useComboboxData } from "@medusajs/dashboard/hooks"
import type { HttpTypes } from "@medusajs/types"
import { forwardRef, type ComponentProps } from "react"
import { sdk } from "../../lib/sdk"

type Props = Omit<
  ComponentProps<typeof Combobox<string>>,
  "ref" | "options" | "value" | "onChange"
> & {
  value: string
  onChange: (id: string) => void
}

export const SalesChannelCombobox = forwardRef<HTMLInputElement, Props>((props, ref) => {
  const { value, onChange, ...input } = props
  const channels = useComboboxData({
    queryKey: ["traceability", "sales-channel-options"],
    queryFn: (params: HttpTypes.AdminSalesChannelListParams) => sdk.admin.salesChannel.list(params),
    getOptions: (data) =>
      data.sales_channels.map((channel) => ({ label: channel.name, value: channel.id })),
    selectedValue: value || undefined,
  })
  return (
    <Combobox
      {...input}
      ref={ref}
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
})
SalesChannelCombobox.displayName = "SalesChannelCombobox"
