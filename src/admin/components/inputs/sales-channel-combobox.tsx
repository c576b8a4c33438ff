import { useComboboxData } from "@medusajs/dashboard/hooks"
import type { HttpTypes } from "@medusajs/types"
import { forwardRef } from "react"
import { sdk } from "../../lib/sdk"
import { OptionCombobox, type OptionInputProps } from "./option-combobox"

export const SalesChannelCombobox = forwardRef<HTMLInputElement, OptionInputProps>((props, ref) => {
  const channels = useComboboxData({
    queryKey: ["traceability", "sales-channel-options"],
    queryFn: (params: HttpTypes.AdminSalesChannelListParams) => sdk.admin.salesChannel.list(params),
    getOptions: (data) =>
      data.sales_channels.map((channel) => ({ label: channel.name, value: channel.id })),
    selectedValue: props.value || undefined,
  })
  return <OptionCombobox {...props} ref={ref} data={channels} />
})
SalesChannelCombobox.displayName = "SalesChannelCombobox"
