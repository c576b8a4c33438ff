import { ArrowRightMini } from "@medusajs/icons"
import { LocationName } from "./location-name"

type Props = {
  from_location_id: string
  from_name: string
  to_location_id: string
  to_name: string
}

/** Where goods come from and where they go. */
export const RouteArrow = ({ from_location_id, from_name, to_location_id, to_name }: Props) => (
  <span className="flex min-w-0 items-center gap-x-1">
    <LocationName id={from_location_id} name={from_name} />
    <ArrowRightMini className="text-ui-fg-muted shrink-0" />
    <LocationName id={to_location_id} name={to_name} />
  </span>
)
