// Copy into the starter.
"use client"

import Link from "next/link"
import { useActionState } from "react"
import { acceptUnit } from "@lib/data/transfers"

/** Whoever has a code from a unit's owner gets the unit. */
const AcceptUnit = ({ countryCode }: { countryCode: string }) => {
  const [state, submit, isPending] = useActionState(acceptUnit, null)
  return (
    <>
      <form action={submit} className="flex max-w-md flex-col gap-3">
        <label className="flex flex-col gap-1 text-sm">
          Code that you got from the owner
          <input
            className="rounded border px-3 py-2 font-mono uppercase"
            name="code"
            maxLength={60}
            autoComplete="off"
            required
          />
        </label>
        <button
          className="rounded bg-black px-4 py-2 text-white disabled:opacity-50"
          disabled={isPending}
        >
          Take it over
        </button>
      </form>
      {state && "problem" in state && (
        <p className="mt-4" role="alert">
          {state.problem}
        </p>
      )}
      {state && "name" in state && (
        <p className="mt-4" role="status">
          {state.name} is yours.{" "}
          <Link className="underline" href={`/${countryCode}/account/units`}>
            My units
          </Link>
        </p>
      )}
    </>
  )
}

export default AcceptUnit
