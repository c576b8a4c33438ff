// Copy into the starter, and show <OrderUnits> below an item of the order.
import { hasPassed, unitDate } from "@lib/util/unit-date"
import type { OrderUnit } from "@lib/data/units"

type Props = { units: OrderUnit[]; countryCode: string }

/** What was delivered of one line: its numbers, with expiry and warranty where there are any. */
const OrderUnits = ({ units, countryCode }: Props) => {
  if (!units.length) {
    return null
  }
  return (
    <ul className="mt-1 text-sm text-gray-600" data-testid="order-units">
      {units.map((unit) => (
        <li key={unit.name} className="flex flex-wrap gap-x-4">
          <span className="font-mono text-gray-900">
            {unit.name}
            {unit.kind === "lot" && ` × ${unit.quantity}`}
          </span>
          {unit.expires_at && (
            <span className={hasPassed(unit.expires_at) ? "text-red-700" : undefined}>
              {hasPassed(unit.expires_at) ? "Expired" : "Best used by"}{" "}
              {unitDate(unit.expires_at, countryCode)}
            </span>
          )}
          {unit.warranty_until && (
            <span>
              {hasPassed(unit.warranty_until) ? "Warranty ended" : "Warranty until"}{" "}
              {unitDate(unit.warranty_until, countryCode)}
            </span>
          )}
        </li>
      ))}
    </ul>
  )
}

export default OrderUnits
