import { ArrowRightMini } from "@medusajs/icons"
import { LocationName } from "./location-name"

type Props = {
  from_location_id: string
  from_name: string
  to_location_id: string
  to_name: string
  partner_name?: string | null
}

/** Where goods come from and where they go. */
export const RouteArrow = (props: Props) => (
  <span className="flex min-w-0 items-center gap-x-1">
    <LocationName id={props.from_location_id} name={props.from_name} partner={props.partner_name} />
    <ArrowRightMini className="text-ui-fg-muted shrink-0 rtl:rotate-180" />
    <LocationName id={props.to_location_id} name={props.to_name} partner={props.partner_name} />
  </span>
)
