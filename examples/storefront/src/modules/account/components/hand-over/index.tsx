// Copy into the starter.
"use client"

import { useActionState } from "react"
import { cancelOffer, offerUnit, type Offer } from "@lib/data/transfers"
import { unitDate } from "@lib/util/unit-date"

type Unit = { name: string; order_id: string | null; transfer_id: string | null }
type Props = { unit: Unit; offer?: Offer; countryCode: string }

/** Hands one unit to somebody else: its owner gets a code to pass on, and can end the offer until it is used. */
const HandOver = ({ unit, offer, countryCode }: Props) => {
  const [state, start, isPending] = useActionState(offerUnit, null)
  // An offer that was ended takes its code off the page.
  const code = offer && state && "code" in state ? state : null
  return (
    <div className="flex flex-col gap-2 text-sm" data-testid="hand-over">
      {code && (
        <p role="status">
          Give this code to the new owner:{" "}
          <strong className="font-mono" data-testid="code">
            {code.code}
          </strong>
          <span className="block text-gray-600">
            It works once, until {unitDate(code.expires_at, countryCode)}, and is not shown again.
          </span>
        </p>
      )}
      {!code && offer && (
        <p>Offered to whoever has the code, until {unitDate(offer.expires_at, countryCode)}.</p>
      )}
      {state && "problem" in state && <p role="alert">{state.problem}</p>}
      <div className="flex flex-wrap gap-4">
        <form action={start}>
          <input type="hidden" name="name" value={unit.name} />
          <input type="hidden" name="order_id" value={unit.order_id ?? ""} />
          <input type="hidden" name="transfer_id" value={unit.transfer_id ?? ""} />
          <button className="underline disabled:opacity-50" disabled={isPending}>
            {offer ? "New code" : "Hand over to somebody"}
          </button>
        </form>
        {offer && (
          <form action={cancelOffer}>
            <input type="hidden" name="id" value={offer.id} />
            <button className="underline">Keep it after all</button>
          </form>
        )}
      </div>
    </div>
  )
}

export default HandOver
