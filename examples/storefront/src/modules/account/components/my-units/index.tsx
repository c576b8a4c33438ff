// Copy into the starter.
import Link from "next/link"
import { hasPassed, unitDate } from "@lib/util/unit-date"
import type { OwnUnit, UnitPage } from "@lib/data/units"

type Props = { page: UnitPage; countryCode: string }

/** One unit. What else can be done with it, such as handing it over to somebody, goes into its last cell. */
const Unit = ({ unit, countryCode }: { unit: OwnUnit; countryCode: string }) => (
  <li
    className="grid grid-cols-1 gap-2 border-t border-gray-200 py-4 sm:grid-cols-3"
    data-testid="own-unit"
  >
    <div>
      <p className="font-medium">{unit.title ?? "Product"}</p>
      <p className="font-mono text-sm">
        {unit.name}
        {unit.kind === "lot" && ` × ${unit.quantity}`}
      </p>
    </div>
    <dl className="text-sm text-gray-600">
      {unit.expires_at && <dd>Best used by {unitDate(unit.expires_at, countryCode)}</dd>}
      {unit.warranty_until && (
        <dd>
          {hasPassed(unit.warranty_until) ? "Warranty ended" : "Warranty until"}{" "}
          {unitDate(unit.warranty_until, countryCode)}
        </dd>
      )}
    </dl>
    <p className="text-sm sm:text-right">
      {unit.order_id ? (
        <Link className="underline" href={`/${countryCode}/account/orders/${unit.order_id}`}>
          Order #{unit.order_display_id}
        </Link>
      ) : (
        "Handed over to you"
      )}
      {unit.delivered_at && (
        <span className="block text-gray-600">{unitDate(unit.delivered_at, countryCode)}</span>
      )}
    </p>
  </li>
)

/** What the customer has, the latest delivery first. */
const MyUnits = ({ page, countryCode }: Props) => {
  const number = page.offset / page.limit + 1
  const last = Math.max(1, Math.ceil(page.count / page.limit))
  if (!page.count) {
    return <p>Nothing with a number of its own has been delivered to you yet.</p>
  }
  return (
    <>
      <p className="text-sm text-gray-600">
        {page.count} {page.count === 1 ? "unit" : "units"}
      </p>
      <ul className="mt-4">
        {page.lots.map((unit) => (
          <Unit
            key={`${unit.order_id ?? unit.transfer_id} ${unit.name}`}
            unit={unit}
            countryCode={countryCode}
          />
        ))}
      </ul>
      {last > 1 && (
        <nav className="mt-4 flex gap-4 text-sm" aria-label="Pages">
          {number > 1 && <Link href={`?page=${number - 1}`}>Newer</Link>}
          <span>
            Page {number} of {last}
          </span>
          {number < last && <Link href={`?page=${number + 1}`}>Older</Link>}
        </nav>
      )}
    </>
  )
}

export default MyUnits
