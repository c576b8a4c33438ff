// Copy into the starter.
"use client"

import Medusa from "@medusajs/js-sdk"
import { useState, type FormEvent } from "react"

/** The browser asks Medusa itself: so each visitor is limited for themselves, and not the storefront's server for all of them. */
const medusa = new Medusa({
  baseUrl: process.env.NEXT_PUBLIC_MEDUSA_BACKEND_URL ?? "http://localhost:9000",
  publishableKey: process.env.NEXT_PUBLIC_MEDUSA_PUBLISHABLE_KEY,
})

type Passport = {
  status: "genuine" | "recalled" | "retired"
  product: { title: string }
  unit: { name: string; made_on: string | null } | null
  texts: { about?: string; recall?: string }
}

type Answer = { passport: Passport } | { problem: string }

const PROBLEMS: Record<number, string> = {
  400: "This is no number that we print. Read it again.",
  404: "We say nothing about this number.",
  429: "Too many questions. Try again in a while.",
}

const STATUS: Record<Passport["status"], string> = {
  genuine: "Genuine",
  recalled: "Recalled",
  retired: "Genuine, and out of use",
}

/** The link that a label's code holds as it is, or one made of the product's EAN and the unit's number. */
const linkOf = (code: string, serial: string): string =>
  code.includes("/")
    ? code.trim()
    : `/01/${encodeURIComponent(code.trim())}/21/${encodeURIComponent(serial.trim())}`

async function ask(link: string): Promise<Answer> {
  try {
    return await medusa.client.fetch<{ passport: Passport }>("/store/traceability/passport", {
      query: { link },
    })
  } catch (error) {
    const { status } = error as { status?: number }
    return { problem: PROBLEMS[status ?? 0] ?? "The shop does not answer. Try again later." }
  }
}

/** Whether a unit is genuine and recalled. Who has it is said to nobody, and an unknown number is answered as an unpublished one. */
const LookUp = () => {
  const [answer, setAnswer] = useState<Answer | null>(null)
  const [isAsking, setIsAsking] = useState(false)

  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    setIsAsking(true)
    setAnswer(await ask(linkOf(String(form.get("code")), String(form.get("serial")))))
    setIsAsking(false)
  }

  return (
    <>
      <form className="flex max-w-md flex-col gap-3" onSubmit={submit}>
        <label className="flex flex-col gap-1 text-sm">
          EAN of the product, or the link in the code on its label
          <input className="rounded border px-3 py-2" name="code" required />
        </label>
        <label className="flex flex-col gap-1 text-sm">
          Serial number, unless you have the link
          <input className="rounded border px-3 py-2" name="serial" maxLength={128} />
        </label>
        <button
          className="rounded bg-black px-4 py-2 text-white disabled:opacity-50"
          disabled={isAsking}
        >
          Look it up
        </button>
      </form>
      <div className="mt-6" role="status" data-testid="answer">
        {answer && "problem" in answer && <p>{answer.problem}</p>}
        {answer && "passport" in answer && (
          <>
            <p className="font-medium">
              {answer.passport.product.title} {answer.passport.unit?.name}
            </p>
            <p>{STATUS[answer.passport.status]}</p>
            <p className="text-gray-600">
              {answer.passport.status === "recalled"
                ? answer.passport.texts.recall
                : answer.passport.texts.about}
            </p>
          </>
        )}
      </div>
    </>
  )
}

export default LookUp
