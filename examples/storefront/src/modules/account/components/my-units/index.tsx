// Copy into the starter.
import Link from "next/link"
import { hasPassed, unitDate } from "@lib/util/unit-date"
import type { Offer } from "@lib/data/transfers"
import type { OwnUnit, UnitPage } from "@lib/data/units"
import HandOver from "@modules/account/components/hand-over"

type Props = { page: UnitPage; offers: Offer[]; countryCode: string }
type UnitProps = { unit: OwnUnit; offer?: Offer; countryCode: string }

/** One unit, and handing it over to somebody else. */
const Unit = ({ unit, offer, countryCode }: UnitProps) => (
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
    <div className="flex flex-col gap-2 text-sm sm:items-end sm:text-right">
      <p>
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
      {unit.kind === "serial" && <HandOver unit={unit} offer={offer} countryCode={countryCode} />}
    </div>
  </li>
)

/** What the customer has, the latest delivery first. */
const MyUnits = ({ page, offers, countryCode }: Props) => {
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
            offer={offers.find(({ name }) => name === unit.name)}
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
